import { describe, expect, it } from 'vitest';
import { compareWords } from './compare-words.ts';
import { en } from './en.ts';
import { exportWords } from './export-words.ts';
import { reportWords } from './report-words.ts';
import { zh } from './zh.ts';

/** Every text of a dictionary by its path; texts with parts are asked with a stand-in for each. */
function texts(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const parts = new Proxy({}, { get: (_, name) => (name === 'n' ? 2 : '7') });
    return [[path, String((node as (parts: unknown) => unknown)(parts))]];
  }
  if (Array.isArray(node))
    return node.flatMap((one, index) => texts(one, `${path}.${String(index)}`));
  return Object.entries(node as object).flatMap(([key, one]) => texts(one, `${path}.${key}`));
}

// a unit without a word is its symbol; an error of the language without English words has its own sentence
const open = /\.(units\.(words|each)|equations\.errors)\./;

describe('the dictionaries', () => {
  const chinese = [zh, exportWords['zh-CN'], reportWords['zh-CN'], compareWords['zh-CN']].flatMap(
    (room) => texts(room),
  );
  const english = [en, exportWords.en, reportWords.en, compareWords.en].flatMap((room) =>
    texts(room),
  );

  it('answer each other key for key', () => {
    const keys = (list: typeof chinese) =>
      list.map(([key]) => key).filter((key) => !open.test(key));
    expect(keys(english).toSorted()).toEqual(keys(chinese).toSorted());
  });

  it('write English without a Chinese character', () => {
    expect(english.filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  it('punctuate Chinese in full width', () => {
    const half = /[\u4e00-\u9fff][,;:?!(]|[,;:?!)][\u4e00-\u9fff]/;
    expect(chinese.filter(([, text]) => half.test(text))).toEqual([]);
  });

  it('leave nothing empty', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
