import type { Messages } from '../zh.ts';

const targets = (n: number): string => `${String(n)} ${n === 1 ? 'target' : 'targets'}`;

export const workbench: Messages['workbench'] = {
  added: {
    title: ({ unit }) => `Value added by the plan, cumulative · ${unit}`,
    sentence: ({ median, low, high, need }) =>
      `Median by December ${median} (90%: ${low} to ${high}); ${need} would lift the median to a trillion.`,
    reached: ({ median, low, high }) =>
      `Median by December ${median} (90%: ${low} to ${high}); the median passes a trillion without the plan.`,
    need: ({ value }) => `To a trillion: ${value}`,
    zero: 'No plan',
    line: ({ name, value }) => `${name} ${value}`,
    thisScenario: 'This scenario',
  },
  contributions: {
    title: ({ unit }) => `What each measure adds · ${unit}`,
    sentence: ({ activity, coverage, transfer }) =>
      `Real activity ${activity} · statistical coverage ${coverage} · transfers of ${transfer} not counted.`,
    nothing: 'No measure is at work: every lever stands at “no plan”.',
    hint: 'Turn any lever on the left: what it adds appears here, with its range.',
    rest: ({ n }) => `${String(n)} others`,
    label: ({ count, best, value }) =>
      `Contributions of ${String(count)} measures; the largest is ${best} (${value}).`,
    coverage: 'Hatched: statistical coverage, not growth',
    whisker: 'Thin line: 5–95% range',
    measure: 'Measure',
    activity: 'Real activity',
    coverageColumn: 'Coverage',
    transfer: 'Transfers',
    publicCost: 'Public money',
  },
  targets: {
    title: ({ n }) => `${String(n)} targets by section`,
    sentence: ({ expected, scored }) =>
      `${expected} of the ${String(scored)} scored are expected to be met.`,
    rules: ({ kept, all }) => ` Rules kept ${String(kept)}/${String(all)}.`,
    all: 'See each',
    section: 'Section',
    expectedColumn: 'Expected',
    legendLow: '0%',
    legendHigh: '100%',
    legend: 'Height = chance',
    chance: ({ title, chance }) => `${title}: ${chance}`,
    kept: ({ title }) => `${title}: a rule, kept`,
    broken: ({ title }) => `${title}: a rule, broken`,
    progress: ({ title }) => `${title}: carried forward, progress only`,
    unmodelled: ({ title }) => `${title}: no model yet`,
    row: ({ section, expected, scored, all }) =>
      scored === 0
        ? `${section}: ${targets(all)}, none scored yet`
        : `${section}: ${expected} of ${String(scored)} expected (${targets(all)})`,
    none: '–',
    words: {
      rule: '✓✕ rule',
      progress: '› progress',
      unmodelled: 'dashed: no model yet',
    },
    headline: 'Headline',
  },
  money: {
    title: ({ unit }) => `Who pays · ${unit}`,
    cost: ({ cost, public: money }) =>
      `Public money ${money}; ${cost} yuan of it per yuan of value added.`,
    saves: ({ public: money }) => `Public money ${money}.`,
    noCost: 'No new spending.',
    noGain: ({ public: money }) => `Public money ${money}, no value added.`,
    label: ({ list }) => `Paid by: ${list}.`,
    payer: 'Payer',
    payers: {
      province: 'Province',
      cities: 'Cities',
      centre: 'Centre',
      banks: 'Banks',
      firms: 'Firms',
      households: 'Households',
      organisers: 'Organisers',
    },
    accounts: 'Three accounts, never added',
    activity: 'Real activity',
    coverage: 'Coverage',
    transfer: 'Transfers',
    activityNote: 'real growth',
    coverageNote: 'newly counted',
    transferNote: 'change hands only',
  },
};
