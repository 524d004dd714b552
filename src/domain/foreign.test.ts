import { describe, expect, it } from 'vitest';
import { refuseForeign } from './foreign.ts';

const read = (...bytes: readonly number[]): string =>
  new TextDecoder().decode(Uint8Array.from(bytes));

describe('a file that is no JSON', () => {
  it.each([
    ['', { code: 'empty_file' }],
    ['\uFEFF \n', { code: 'empty_file' }],
    ['{"kind": "tuiyan-sc', { code: 'not_json' }],
    ['hello', { code: 'not_json' }],
    ['PK\u0003\u0004rest', { code: 'other_file', file: 'archive' }],
    ['%PDF-1.7', { code: 'other_file', file: 'pdf' }],
    [read(0x89, 0x50, 0x4e, 0x47, 0x0d), { code: 'other_file', file: 'picture' }],
    [read(0xff, 0xd8, 0xff, 0xe0), { code: 'other_file', file: 'picture' }],
    ['<!doctype html><html>', { code: 'other_file', file: 'markup' }],
    ['https://example.org/#s=abc', { code: 'other_file', file: 'link' }],
    ['\uFEFF措施号,篇章\r\n1,二\r\n', { code: 'other_file', file: 'table' }],
  ])('%j is told for what it is', (text, refusal) => {
    expect(refuseForeign(text)).toEqual(refusal);
  });
});
