import * as v from 'valibot';
import type { Hindsight, Outturns } from '../hindcast.ts';
import { finite, grade, id, positive, share, text, words } from './fields.ts';
import { checkUnique, readFile, type Parsed, type Report } from './result.ts';
import { isUnit } from './units.ts';

const judged = { reason: text, narrower: v.nullable(text) };
const month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));

const hindsight = v.strictObject({
  assumptions: v.array(
    v.strictObject({ id, low: finite, central: finite, high: finite, ...judged }),
  ),
  profiles: v.array(
    v.strictObject({
      id,
      shares: v.pipe(v.array(share), v.length(12, 'a profile has twelve shares')),
      concentration: positive,
      ...judged,
    }),
  ),
  settings: v.array(
    v.strictObject({
      lever: v.pipe(v.string(), v.regex(/^\d+\.[a-z][a-z0-9_]*$/, 'a lever is measure.lever')),
      value: finite,
      reason: text,
    }),
  ),
});

const quantity = v.variant('kind', [
  v.strictObject({ kind: v.literal('services_level'), month }),
  v.strictObject({ kind: v.literal('services_growth') }),
  v.strictObject({ kind: v.literal('target'), id }),
  v.strictObject({ kind: v.literal('share_of_target'), target: id, month }),
  v.strictObject({ kind: v.literal('launch_month'), lag: id }),
  v.strictObject({
    kind: v.literal('stock'),
    measure: v.pipe(v.number(), v.integer()),
    indicator: id,
    from: id,
  }),
]);

const outturns = v.strictObject({
  compared: v.array(
    v.strictObject({
      id,
      quantity,
      target: v.nullable(id),
      stated: v.nullable(v.strictObject({ value: finite, unit: words, period: words, grade })),
      title: text,
      why: text,
      caveat: text,
    }),
  ),
  repeated: v.array(v.strictObject({ id, of: id, reason: text })),
  incomparable: v.array(
    v.strictObject({
      reason: text,
      ids: v.pipe(v.array(id), v.minLength(1, 'a reason without an outturn')),
    }),
  ),
});

/** `seeds/hindsight.json` → what could be judged in March 2021 in place of what leans on later years. */
export function parseHindsight(input: unknown): Parsed<Hindsight> {
  return readFile('seeds/hindsight.json', hindsight, input, (raw, report) => {
    const { assumptions, profiles, settings } = raw;
    checkUnique([...assumptions.map((a) => a.id), ...profiles.map((p) => p.id)], report);
    checkUnique(
      settings.map((setting) => setting.lever),
      report,
    );
    for (const entry of assumptions) {
      if (!(entry.low <= entry.central && entry.central <= entry.high)) {
        report(entry.id, 'low ≤ central ≤ high does not hold');
      }
    }
    return { ...raw, profiles: profiles.map((entry) => toProfile(entry, report)) };
  });
}

function toProfile<P extends { readonly id: string; readonly shares: readonly number[] }>(
  raw: P,
  report: Report,
): P {
  const sum = raw.shares.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > 1e-3) report(raw.id, `shares: they sum to ${sum}, not to 1`);
  return { ...raw, shares: raw.shares.map((part) => part / sum) };
}

/** `seeds/outturns.json` → every outturn: compared with a forecast, said already, or why it can't be compared. */
export function parseOutturns(input: unknown): Parsed<Outturns> {
  return readFile('seeds/outturns.json', outturns, input, (raw, report) => {
    const compared = new Set(raw.compared.map((entry) => entry.id));
    const ids = [...raw.compared, ...raw.repeated].map((entry) => entry.id);
    checkUnique([...ids, ...raw.incomparable.flatMap((group) => group.ids)], report);
    for (const { id: entry, of } of raw.repeated) {
      if (!compared.has(of)) report(entry, `of: “${of}” is not compared`);
    }
    for (const { id: entry, stated } of raw.compared) {
      if (stated !== null && !isUnit(stated.unit)) {
        report(entry, `“${stated.unit}” is not a unit of equations`);
      }
    }
    return raw;
  });
}
