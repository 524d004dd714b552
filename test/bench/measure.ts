import type { Figure, Goal, Group, Outcome, Parts } from './groups.ts';

/** A row with the medians of its parts and of their sum, or why there are none. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
}

/** `null`: what it asks for is missing, as `why` says. */
export interface Verdict {
  readonly goal: Goal;
  readonly found: number | null;
  readonly holds: boolean | null;
  readonly why: string;
}

export interface Measurement {
  readonly group: Group;
  readonly lines: readonly Line[];
  readonly verdicts: readonly Verdict[];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
}

const sum = (parts: Parts): number =>
  parts['all'] ?? Object.values(parts).reduce((total, part) => total + part, 0);

/** Medians by part, and of their sum; a row that was missing once is missing. */
function summarise(outcomes: readonly Outcome[]): Outcome {
  const runs: Parts[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'missing') return outcome;
    runs.push(outcome.parts);
  }
  const parts = Object.keys(runs[0] ?? {}).map((part): [string, number] => [
    part,
    median(runs.map((run) => run[part] ?? Number.NaN)),
  ]);
  return { kind: 'measured', parts: { ...Object.fromEntries(parts), all: median(runs.map(sum)) } };
}

/** Runs the rows in turn, so that what else the machine does falls on all of them alike. */
async function runRows({ rows, rounds = 5, warmUps = 2 }: Group): Promise<readonly Line[]> {
  const runs = new Map(rows.map((row) => [row, [] as Outcome[]]));
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [row, outcomes] of runs) {
      // what is missing stays so
      if (outcomes.some(({ kind }) => kind === 'missing')) continue;
      outcomes.push(await row.run());
    }
  }
  return [...runs].map(([{ id, title }, outcomes]) => ({
    ...{ id, title },
    outcome: summarise(outcomes.length > rounds ? outcomes.slice(-rounds) : outcomes),
  }));
}

const isWithin = (value: number, { least = -Infinity, most = Infinity }: Goal): boolean =>
  value >= least && value <= most;

/** What a goal's figure comes to, from the rows that it asks for. */
function judge(goal: Goal, lines: readonly Line[]): Verdict {
  const reasons: string[] = [];
  const figure: Figure = (id, part = 'all') => {
    const line = lines.find((each) => each.id === id);
    if (line === undefined) throw new Error(`goal "${goal.title}" asks for a row "${id}"`);
    const { outcome, title } = line;
    if (outcome.kind === 'missing') {
      reasons.push(`${title}: ${outcome.why}`);
      return Number.NaN;
    }
    const value = outcome.parts[part];
    if (value === undefined) throw new Error(`row "${id}" has no part "${part}"`);
    return value;
  };
  const found = goal.of(figure);
  if (reasons.length > 0) return { goal, found: null, holds: null, why: reasons.join('; ') };
  return { goal, found, holds: isWithin(found, goal), why: '' };
}

/** Measures a group and judges its goals. */
export async function measure(group: Group): Promise<Measurement> {
  try {
    const lines = await runRows(group);
    return { group, lines, verdicts: group.goals.map((goal) => judge(goal, lines)) };
  } finally {
    await group.close?.();
  }
}
