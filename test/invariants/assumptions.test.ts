import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidence } from '../../seeds/index.ts';
import { loadBaselineSources, loadEvidenceTexts, loadTableSources } from '../../seeds/sources.ts';
import { loadModel } from '../../models/simulate.ts';
import { createDraws } from '../../models/simulation/draws.ts';
import { createSmall, inputs, runBlock } from './runs.ts';

/** Every assumption is used, cited, and nobody else's business. */

const model = loadModel();
const drawn = [...evidence.assumptions.values()].filter(({ role }) => role === 'input');

/** Inputs that no measure and no rule of the economy draws → why they are kept. */
const reasons = {
  table:
    'value-added rate by itself: the input–output table holds the same rates, sector by sector',
  whole: 'whole chain in one number: the table and the measure compute it step by step',
  lever: 'the range is a lever’s: the user sets it',
  count: 'zero by construction: the measure is administrative and shows as progress',
  indicator: 'moves an indicator that is not shown, and no value added',
  compare: 'kept to compare results with, stands in no equation',
  world: 'the outside world draws the level of the year by itself',
} as const;

const unused: Readonly<Record<string, (typeof reasons)[keyof typeof reasons]>> = {
  covid_tourism_level_2021h1: reasons.world,
  launch_lag_vouchers: reasons.lever,
  m01_transactions_uplift: reasons.indicator,
  m02_subsidy_per_car: reasons.lever,
  m09_elevator_leverage: reasons.compare,
  m19_administrative_marker: reasons.count,
  m58_administrative_marker: reasons.count,
  m59_administrative_marker: reasons.count,
  m60_administrative_marker: reasons.count,
  marginal_job_ratio: reasons.indicator,
  official_claim_discount: reasons.compare,
  tourism_total_va_per_yuan: reasons.whole,
  va_rate_accommodation: reasons.table,
  va_rate_catering: reasons.table,
  va_rate_construction: reasons.table,
  va_rate_culture: reasons.table,
  va_rate_education: reasons.table,
  va_rate_entertainment: reasons.table,
  va_rate_finance: reasons.table,
  va_rate_internet: reasons.table,
  va_rate_it_service: reasons.table,
  va_rate_post_express: reasons.table,
  va_rate_public_admin: reasons.table,
  va_rate_rd: reasons.table,
  va_rate_retail_margin: reasons.table,
  va_rate_social_work: reasons.table,
  va_rate_software: reasons.table,
  va_rate_sport: reasons.table,
  va_rate_storage: reasons.table,
  va_rate_tech_extension: reasons.table,
  va_rate_tech_services: reasons.table,
  va_rate_telecom: reasons.table,
  va_rate_tourism_basket: reasons.table,
  voucher_cash_equivalent_mpc: reasons.compare,
};

/** Ids of what a whole run draws. */
function drawnByRun(): ReadonlySet<string> {
  const asked = new Set<string>();
  const { ensemble } = model;
  const watched = {
    ...model,
    ensemble: {
      ...ensemble,
      drawAssumption: (...asking: Parameters<typeof ensemble.drawAssumption>) => {
        const [source] = asking;
        asked.add(typeof source === 'string' ? source : source.id);
        return ensemble.drawAssumption(...asking);
      },
    },
  };
  runBlock(createSmall(watched), inputs({}));
  return asked;
}

test('every assumption that is an input is drawn by some measure or by the economy', () => {
  const used = drawnByRun();
  const left = drawn.map(({ id }) => id).filter((id) => !used.has(id));
  expect(left.toSorted()).toEqual(Object.keys(unused).toSorted());
});

test('an override changes its own draws and no other assumption’s', () => {
  const id = fc.constantFrom(...drawn.map((each) => each.id));
  const span = { seed: 7, first: 0, count: 32, central: false };
  const plain = createDraws(model.ensemble, {}, span);
  fc.assert(
    fc.property(id, id, (own, other) => {
      const value = evidence.assumptions.get(own)?.high ?? 0;
      const draws = createDraws(model.ensemble, { [own]: { kind: 'value', value } }, span);
      expect(draws.assumption(own)).toEqual(new Float64Array(32).fill(value));
      if (own !== other) expect(draws.assumption(other)).toEqual(plain.assumption(other));
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('every citation has an address, or says where the number comes from without one', async () => {
  const texts = await loadEvidenceTexts();
  const bare = [...texts.values()].flatMap(({ id, citations }) =>
    citations
      .filter(({ url, finding, text }) => url === null && `${finding}${text}`.trim().length < 10)
      .map(({ text }) => `${id}: ${text}`),
  );
  const uncited = [...texts.values()].filter(({ citations }) => citations.length === 0);
  expect({ bare, uncited: uncited.map(({ id }) => id) }).toEqual({ bare: [], uncited: [] });
  const addresses = [...texts.values()].flatMap(({ citations }) =>
    citations.flatMap(({ url }) => url ?? []),
  );
  expect(addresses.filter((url) => !/^https?:\/\/\S+\.\S+/u.test(url))).toEqual([]);
});

test('every figure and table has an address, or says how it was made', async () => {
  const figures = [...(await loadBaselineSources()).values()];
  const tables = [...(await loadTableSources()).values()];
  const bare = [
    ...figures.filter(({ url, note, source }) => url === null && `${note}${source}`.trim() === ''),
    ...tables.filter(({ url, how }) => url === null && how.trim() === ''),
  ];
  expect(bare.map(({ id }) => id)).toEqual([]);
});
