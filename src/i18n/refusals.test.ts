import { expect, it } from 'vitest';
import type { Refusal } from '../domain/refusal.ts';
import { en } from './en.ts';
import { wordRefusal } from './refusals.ts';
import { zh } from './zh.ts';

const bounds = { min: 0, max: null };
const refusals: readonly Refusal[] = [
  { code: 'too_big', characters: 2_000_000, limit: 1_000_000 },
  { code: 'not_json' },
  { code: 'empty_file' },
  ...(['archive', 'pdf', 'picture', 'markup', 'link', 'table'] as const).map(
    (file) => ({ code: 'other_file', file }) as const,
  ),
  { code: 'not_a_scenario' },
  { code: 'newer_schema', schema: 9, known: 1 },
  { code: 'forbidden_key', path: 'a.__proto__' },
  { code: 'wrong_field', path: 'title' },
  { code: 'other_plan', plan: 'other' },
  { code: 'unknown_lever', lever: 'x'.repeat(200) },
  { code: 'lever_out_of_range', lever: '1.a', value: 5, min: 0, max: 1 },
  { code: 'unknown_assumption', assumption: 'a\u0000b' },
  { code: 'assumption_out_of_range', assumption: 'a', value: -1, ...bounds },
  { code: 'range_not_ordered', assumption: 'a' },
  { code: 'unknown_equation', equation: '1.a' },
  { code: 'equation_empty', equation: '1.a' },
  { code: 'equation_too_long', equation: '1.a', characters: 3000, limit: 2000 },
];

it('words every refusal in both languages, names cut and cleaned', () => {
  const texts = [zh, en].flatMap((m) => refusals.map((refusal) => wordRefusal(refusal, m)));
  expect(new Set(texts).size).toBe(refusals.length * 2);
  for (const text of texts) {
    expect(text).toMatch(/[。.]$/);
    expect(text).not.toMatch(/\p{Cc}|x{81}/u);
  }
  expect(texts).toContain('参数假设“a”不能取 -1，允许范围是不低于 0。');
});
