import { expect, it } from 'vitest';
import { withoutEnglish, writeModule } from '../../computed.ts';
import { measures } from '../../models/measures/catalogue.ts';
import { wordsOf } from '../../models/measures/parting.ts';
import * as seeds from '../../seeds/index.ts';

async function read(values: Readonly<Record<string, unknown>>): Promise<object> {
  const code = writeModule(values);
  const address = `data:text/javascript,${encodeURIComponent(code)}`;
  return { ...((await import(/* @vite-ignore */ address)) as object) };
}

it.each([
  ['the seeds', { ...seeds }],
  ['words of measures', { words: measures.map(wordsOf) }],
  ['tables whose cells are of every kind', table()],
])('what a browser reads of %s is what was written', async (_, values) => {
  expect(await read(values)).toStrictEqual(values);
});

function table() {
  const alike = Array.from({ length: 20 }, (_, i) => {
    return { id: `row-${String(i)}`, value: i / 7, texts: ['山西', null], odd: i % 2 === 1 };
  });
  const ragged = alike.map((row, i) => (i === 3 ? { ...row, more: true } : row));
  return { alike, ragged, maps: { byId: new Map(alike.map((row) => [row.id, row])) } };
}

it('keeps the order of a map', async () => {
  const written = (await read({ assumptions: seeds.evidence.assumptions })) as {
    assumptions: typeof seeds.evidence.assumptions;
  };
  expect([...written.assumptions.keys()]).toEqual([...seeds.evidence.assumptions.keys()]);
});

it('refuses what is no data', () => {
  expect(() => writeModule({ act: () => 0 })).toThrow('A function is no data.');
});

it('leaves the English side of texts out, and nothing else', () => {
  const title = { zh: '太原', en: 'Taiyuan' };
  const data = { title, en: 1, rows: [[title]], byId: new Map([['taiyuan', { title }]]) };
  const chinese = { zh: '太原' };
  expect(withoutEnglish(data)).toStrictEqual({
    ...{ title: chinese, en: 1, rows: [[chinese]] },
    byId: new Map([['taiyuan', { title: chinese }]]),
  });
});
