import { arch, cpus, platform } from 'node:os';
import type { Goal } from './groups.ts';
import type { Line, Measurement, Verdict } from './measure.ts';

/** Four figures, or as many as a large number has before its point. */
function write(value: number): string {
  const digits = Math.max(0, Math.min(3, 3 - Math.floor(Math.log10(Math.abs(value) || 1))));
  return value.toFixed(digits);
}

const column = (text: string): string => text.padStart(12);

const partsOf = ({ outcome }: Line): Readonly<Record<string, number>> =>
  outcome.kind === 'measured' ? outcome.parts : {};

/** A group's rows with their parts and the ratio to the first row. */
export function writeTable({ group, lines }: Measurement): string {
  const width = Math.max(...lines.map(({ title }) => title.length));
  const named = new Set(lines.flatMap((line) => Object.keys(partsOf(line))));
  named.delete('all');
  // a single part is the whole
  const parts = named.size > 1 ? [...named, 'all'] : ['all'];
  const base = lines[0] === undefined ? undefined : partsOf(lines[0])['all'];
  const body = lines.map((line) => {
    const { outcome } = line;
    if (outcome.kind === 'missing') return `${line.title.padEnd(width)}  missing: ${outcome.why}`;
    const numbers = parts.map((part) => {
      const value = outcome.parts[part];
      return column(value === undefined ? '–' : write(value));
    });
    const ratio =
      base === undefined || base === 0 ? '–' : write((outcome.parts['all'] ?? Number.NaN) / base);
    return `${line.title.padEnd(width)}${numbers.join('')}${column(ratio)}`;
  });
  const head = ''.padEnd(width) + [...parts, 'ratio'].map(column).join('');
  return [`${group.title} (${group.unit}, medians)`, head, ...body, ''].join('\n');
}

function writeBounds({ least, most, unit }: Goal): string {
  const of = (value: number): string => `${write(value)} ${unit}`;
  if (least === undefined) return most === undefined ? 'shown' : `≤ ${of(most)}`;
  return most === undefined ? `≥ ${of(least)}` : `${write(least)}–${of(most)}`;
}

function writeVerdict({ goal, found, holds, why }: Verdict, width: number): string {
  const start = `${goal.title.padEnd(width)}  ${writeBounds(goal).padStart(16)}`;
  if (found === null) return `${start}  not measured: ${why}`;
  const word = holds === true ? 'holds' : 'MISSES';
  return `${start}${column(`${write(found)} ${goal.unit}`)}  ${word}`;
}

/** The goals beside what was measured, and how many hold. */
export function writeGoals(measurements: readonly Measurement[]): string {
  const verdicts = measurements.flatMap((each) => each.verdicts);
  if (verdicts.length === 0) return 'No goal belongs to what was measured.\n';
  const width = Math.max(...verdicts.map(({ goal }) => goal.title.length));
  const count = (wanted: boolean | null): string =>
    String(verdicts.filter(({ holds }) => holds === wanted).length);
  return [
    'Goals of performance.md',
    ...verdicts.map((verdict) => writeVerdict(verdict, width)),
    '',
    `${count(true)} hold, ${count(false)} miss, ${count(null)} could not be measured here.`,
    '',
  ].join('\n');
}

/** Everything as data, with the machine that it was measured on. */
export function toJson(measurements: Readonly<Record<string, Measurement>>): string {
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
  const found = Object.entries(measurements).map(([id, { group, lines, verdicts }]) => ({
    ...{ id, title: group.title, unit: group.unit, rows: lines },
    goals: verdicts.map(({ goal, found: value, holds, why }) => {
      const { title, least, most, unit } = goal;
      return { title, least, most, unit, found: value, holds, why };
    }),
  }));
  return `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, groups: found }, null, 2)}\n`;
}
