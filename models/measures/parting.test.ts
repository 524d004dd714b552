import { expect, it } from 'vitest';
import { measures } from './catalogue.ts';
import { coreOf, joinMeasure, wordsOf } from './parting.ts';

it.each(measures.map((measure) => [measure.number, measure] as const))(
  'measure %i is the same when it was parted and joined, its levers in their order',
  (_, measure) => {
    const joined = joinMeasure(coreOf(measure), wordsOf(measure));
    expect(joined).toEqual(measure);
    expect(Object.keys(joined.levers)).toEqual(Object.keys(measure.levers));
  },
);

it('leaves nothing in the core that is only read', () => {
  const cores = JSON.stringify(measures.map(coreOf));
  expect(cores).not.toMatch(/#|"reason"|"mechanism"|"notModelled"|"scaleCheck"/);
});
