import type { ComparedOutturn, Hindsight, Outturns, Quantity } from '../hindcast.ts';
import type { Assumption, BaselineFigure, BaselineSource, Evidence, Plan } from '../types.ts';
import type { Problem } from './result.ts';

interface HindcastSeeds {
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly baseline: ReadonlyMap<string, BaselineFigure>;
  readonly baselineSources: ReadonlyMap<string, BaselineSource>;
  readonly hindsight: Hindsight;
  readonly outturns: Outturns;
}

/** What hindsight and outturns can't show by themselves: that nothing is left out, and that all they name exists. */
export function checkHindcast(seeds: HindcastSeeds): readonly Problem[] {
  return [...checkHindsight(seeds), ...checkOutturns(seeds)];
}

function checkHindsight({ evidence, hindsight }: HindcastSeeds): readonly Problem[] {
  const say = problemIn('seeds/hindsight.json');
  const given = new Set([...hindsight.assumptions, ...hindsight.profiles].map(({ id }) => id));
  const leaning = [...evidence.assumptions.values(), ...evidence.profiles.values()].filter(
    (entry) => entry.hindsight,
  );
  const known = new Set(leaning.map(({ id }) => id));
  return [
    ...[...given]
      .filter((id) => !known.has(id))
      .map((id) => say(id, 'the evidence marks no such entry as hindsight')),
    ...leaning
      .filter(({ id }) => !given.has(id))
      .map(({ id }) => say(id, 'this entry leans on hindsight and has no alternative')),
    ...hindsight.assumptions.flatMap((entry) => {
      const original = evidence.assumptions.get(entry.id);
      if (original === undefined) return [];
      const [least, most] = original.bounds;
      const isOutside =
        (least !== null && entry.low < least) || (most !== null && entry.high > most);
      return [
        ...(isOutside ? [say(entry.id, 'bounds: the range reaches beyond them')] : []),
        ...narrownessOf(entry, widthOf(original, entry) < widthOf(original, original) - 1e-12),
      ];
    }),
    ...hindsight.profiles.flatMap((entry) => {
      const original = evidence.profiles.get(entry.id);
      return narrownessOf(entry, entry.concentration > (original?.concentration ?? Infinity));
    }),
  ];
}

/** How wide a range is, in the way its distribution spreads: as a ratio for a lognormal. */
function widthOf(
  { distribution }: Assumption,
  { low, high }: { readonly low: number; readonly high: number },
): number {
  return distribution === 'lognormal' ? high / low : high - low;
}

function narrownessOf(
  entry: { readonly id: string; readonly narrower: unknown },
  isNarrower: boolean,
): readonly Problem[] {
  if (isNarrower === (entry.narrower !== null)) return [];
  const reason = isNarrower
    ? 'narrower than what the evidence has, and it does not say why'
    : 'narrower: it says why it is narrower, and it is not';
  return [problemIn('seeds/hindsight.json')(entry.id, reason)];
}

function checkOutturns(seeds: HindcastSeeds): readonly Problem[] {
  const { baseline, baselineSources, evidence, outturns } = seeds;
  const say = problemIn('seeds/outturns.json');
  const listed = new Set([
    ...[...outturns.compared, ...outturns.repeated].map(({ id }) => id),
    ...outturns.incomparable.flatMap(({ ids }) => ids),
  ]);
  const due = [...baseline.values(), ...evidence.assumptions.values()].filter(
    ({ role }) => role === 'outturn',
  );
  const known = new Set(due.map(({ id }) => id));
  return [
    ...due
      .filter(({ id }) => !listed.has(id))
      .map(({ id }) => say(id, 'this outturn is neither compared nor is it said why not')),
    ...[...listed]
      .filter((id) => !known.has(id) && (baseline.has(id) || !baselineSources.has(id)))
      .map((id) => say(id, 'there is no such outturn')),
    ...outturns.compared.flatMap((entry) =>
      problemsOf(entry, seeds).map((reason) => say(entry.id, reason)),
    ),
  ];
}

function problemsOf(entry: ComparedOutturn, seeds: HindcastSeeds): readonly string[] {
  const { baseline, plan } = seeds;
  const { id, quantity, stated } = entry;
  const problems = missingOf(quantity, seeds);
  if (baseline.has(id) === (stated !== null)) {
    problems.push('stated: either the baseline has the figure, or it is stated here');
  }
  if (entry.target === null) return problems;
  const target = plan.targets.find((each) => each.id === entry.target);
  if (target === undefined) problems.push(`target: there is no “${entry.target}”`);
  else if (monthOf(quantity, plan) !== target.due) {
    problems.push(`target: “${target.id}” is not due when this is measured`);
  }
  return problems;
}

function missingOf(quantity: Quantity, { plan, evidence, baseline }: HindcastSeeds): string[] {
  const isTarget = (id: string): boolean => plan.targets.some((target) => target.id === id);
  switch (quantity.kind) {
    case 'services_level':
    case 'services_growth':
      return [];
    case 'target':
      return isTarget(quantity.id) ? [] : [`quantity: there is no target “${quantity.id}”`];
    case 'share_of_target':
      return isTarget(quantity.target) ? [] : [`quantity: there is no target “${quantity.target}”`];
    case 'launch_month':
      return evidence.assumptions.has(quantity.lag)
        ? []
        : [`quantity: there is no assumption “${quantity.lag}”`];
    case 'stock':
      return baseline.get(quantity.from)?.role === 'input'
        ? []
        : [`quantity: no figure “${quantity.from}” was known in March 2021`];
  }
}

/** Month at whose end a quantity is measured. */
function monthOf(quantity: Quantity, plan: Plan): number | 'monthly' | undefined {
  if (quantity.kind === 'target') {
    return plan.targets.find(({ id }) => id === quantity.id)?.due;
  }
  return 'month' in quantity ? quantity.month : undefined;
}

function problemIn(file: string): (entry: string, reason: string) => Problem {
  return (entry, reason) => ({ file, entry, reason });
}
