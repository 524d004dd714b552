import { groups, type Group, type Row } from './groups.ts';

const rounds = 7;

type Measured = Readonly<Record<string, number>>;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Medians by part over the rounds, and of their sum; null where the row can't run here. */
function summarise(runs: readonly (Measured | null)[]): Measured | null {
  const done = runs.filter((run) => run !== null);
  const [first] = done;
  if (first === undefined) return null;
  const parts = Object.keys(first).map((part): [string, number] => [
    part,
    median(done.map((run) => run[part] ?? Number.NaN)),
  ]);
  const sums = done.map((run) => Object.values(run).reduce((sum, part) => sum + part, 0));
  return { ...Object.fromEntries(parts), all: median(sums) };
}

/** Runs the rows in turn, so that what else the machine does falls on all of them alike. */
function measure({ rows }: Group): readonly (readonly [Row, Measured | null])[] {
  const runs = rows.map((): (Measured | null)[] => []);
  for (let round = 0; round < rounds; round += 1) {
    rows.forEach((row, i) => runs[i]?.push(row.run()));
  }
  // the first rounds warm up
  return rows.map((row, i) => [row, summarise((runs[i] ?? []).slice(2))]);
}

function write({ title, unit, rows }: Group, lines: ReturnType<typeof measure>): string {
  const width = Math.max(...rows.map((row) => row.title.length));
  const measured = lines.flatMap(([, parts]) => (parts === null ? [] : [parts]));
  const parts = Object.keys(measured[0] ?? {});
  const base = lines[0]?.[1]?.['all'];
  const head = [''.padEnd(width), ...parts.map((part) => part.padStart(10)), '     ratio'].join('');
  const body = lines.map(([row, found]) => {
    if (found === null) return `${row.title.padEnd(width)}  not on this machine`;
    const numbers = parts.map((part) => (found[part] ?? Number.NaN).toFixed(1).padStart(10));
    const ratio = base === undefined ? '–' : ((found['all'] ?? Number.NaN) / base).toFixed(2);
    return `${row.title.padEnd(width)}${numbers.join('')}${ratio.padStart(10)}`;
  });
  return [`${title} (${unit}, medians)`, head, ...body, ''].join('\n');
}

for (const group of groups) process.stdout.write(`${write(group, measure(group))}\n`);
