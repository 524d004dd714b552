import type { Worded } from '../zh.ts';
import type { report as zh } from '../zh/report.ts';

const count = (n: number): string => String(n);

export const report: Worded<typeof zh> = {
  title: ({ scenario }) => `Report on the scenario “${scenario}”`,
  compareTitle: ({ n }) => `Report comparing ${count(n)} scenarios`,
  heading: ({ n, title }) => `${count(n)}. ${title}`,
  plan: ({ plan, document }) => `Plan: ${plan} (${document})`,
  made: ({ time }) => `Made: ${time}`,
  footer: ({ scenario, model, seed, draws, digest }) =>
    `Tuiyan · ${scenario} · model ${model} · seed ${seed} · ${draws} draws · digest ${digest}`,
  page: 'Page {n} of {all}',
  print: 'Print',
  back: 'Back to the Workbench',
  hint: 'The print window can save it as PDF. A4; the report has a footer of its own, so turn the browser’s headers and footers off.',
  waiting: 'Still computing: the report shows once the last draw is in.',
  failed: 'One scenario gave no result, so there is no report yet.',
  sections: {
    conclusion: 'Conclusions',
    changes: 'What differs from the plan',
    targets: 'The targets',
    money: 'Money and the three accounts',
    contributions: 'What each measure adds',
    grades: 'Judgements to look at',
    comparison: 'Comparison',
    method: 'Method, and how to read it',
  },
  conclusion: {
    of: ({ scenario, n }) =>
      `Conclusions, changes, targets, money and contributions below are those of “${scenario}”; part 2 compares the ${count(n)} scenarios.`,
    chance: ({ chance, points, median, low, high }) =>
      `The chance that services value added passes one trillion yuan by the end of 2021 is ${chance} (Monte Carlo error ±${points} points). The median is ${median}; 90% of the draws lie between ${low} and ${high}.`,
    adds: ({ median, low, high, baseline, chance, points }) =>
      `Against doing nothing, the year’s value added is ${median} more (90%: ${low} to ${high}); the chance goes from ${baseline} to ${chance}, a difference of ${points} points.`,
    accounts: ({ activity, coverage, transfer }) =>
      `Of this, ${activity} is real activity and ${coverage} coverage (newly seen by statistics, not growth); another ${transfer} only changes hands inside Shanxi and is not counted.`,
    helps: ({ list }) => `The measures that add most: ${list}.`,
    help: ({ title, value }) => `${title} (${value})`,
    nothing: 'No measure does anything.',
    threat: ({ threat }) => `The biggest threat: ${threat}.`,
    targets: ({ scored, expected, kept, rules }) =>
      `Of ${count(scored)} scored targets ${expected} are expected to be met; ${count(kept)} of ${count(rules)} rules are kept.`,
    join: ', ',
  },
  changes: {
    none: 'All levers, assumptions and equations are as in the plan.',
    fromNothing:
      'This scenario starts from nothing: levers that are not listed stand where they would without the plan.',
    levers: ({ n }) =>
      (n === 1 ? 'One lever differs' : `${count(n)} levers differ`) + ' from the plan.',
    rest: ({ n }) => `${count(n)} more are in the exported workbook, sheet “Levers”.`,
    assumptions: ({ n }) =>
      n === 1
        ? 'One assumption is the scenario’s own.'
        : `${count(n)} assumptions are the scenario’s own.`,
    equations: ({ n }) =>
      n === 1
        ? 'One equation was rewritten by the scenario.'
        : `${count(n)} equations were rewritten by the scenario.`,
    equation: 'Rewritten equations',
    measure: 'Measure',
    lever: 'Lever',
    planned: 'Plan',
    set: 'Here',
    assumption: 'Assumption',
    evidence: 'Evidence',
    spread: ({ central, range }) => `${central} (${range})`,
  },
  targets: {
    headline: 'Headline',
    title: 'Target',
    required: 'Required',
    median: 'Median',
    range: '5%–95%',
    chance: 'Chance',
    lead: 'Lead department',
  },
  contributions: {
    sentence: ({ n, unit }) =>
      `${count(n)} measures, largest mean first; unit: ${unit}. Fine lines: 5%–95%; hatched: coverage.`,
  },
  grades: {
    sentence: ({ a, b, c }) =>
      `${a} of the plan’s effect rests on grade A evidence (official or peer-reviewed, for the same thing), ${b} on grade B (elsewhere), ${c} on grade C (judgement, or unverified). Below, the grade C assumptions of the measures that add most: check them before a decision.`,
    measure: 'Measure',
    contribution: 'Adds',
    assumptions: 'Grade C assumptions: central (5% to 95%)',
    none: 'no grade C assumption',
    rest: ({ n }) => `${count(n)} in all`,
    assumption: ({ title, central, range }) => `${title}: ${central} (${range})`,
    join: '; ',
  },
  comparison: {
    sentence: ({ baseline }) =>
      `Scenarios with the same seed see the same draws, so that differences come from policy and assumptions alone. Differences of chance are against ${baseline}.`,
    quoted: ({ title }) => `“${title}”`,
    scenario: 'Scenario',
    chance: 'Chance',
    difference: 'Difference',
    total: 'Median total',
    added: 'Added',
    money: 'Public money',
    digest: 'Digest',
    points: ({ n }) => `${n} points`,
    targets: 'Targets whose chance differs by 5 points or more',
    noTargets: 'No target’s chance differs by 5 points or more.',
    settings: 'Settings that differ',
    rest: ({ n }) => `${count(n)} more are in the exported workbook, sheet “Settings that differ”.`,
  },
  method: {
    lines: [
      'Each measure is a set of equations with units, run by month; uncertain numbers are drawn from the range that their evidence gives, the same draws for every scenario.',
      'Demand becomes services value added through Shanxi’s input–output table of 2020; measures of one market take from each other; activity, coverage and transfers are three accounts and are never added up.',
      'A chance is the share of draws that meet the target, its error the standard error; ranges go from the 5th to the 95th percentile.',
      'Growth, prices and outbreaks come from outside the plan, with wide ranges. This explores policies; it is no forecast of Shanxi’s economy.',
    ],
    proof: ({ scenario, model, seed, draws, digest }) =>
      `“${scenario}”: model ${model}, seed ${seed}, ${draws} draws, digest ${digest}. The same scenario, seed and model give the same digest on every machine.`,
  },
};
