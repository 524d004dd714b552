import type { Spread } from '../../../models/contract.ts';
import type { Plan } from '../../../seeds/types.ts';
import { formatResult } from '../../ui/numbers.ts';
import { comparisonOf, findBaseline, listFigured, type CompareMember } from './members.ts';
import type { Wording } from './wording.svelte.ts';

/** What a measure adds in one scenario, and its difference to the baseline; null: unknown, or nothing to compare with. */
export interface ContributionCell {
  readonly letter: string;
  readonly mean: number | null;
  readonly difference: Spread | null;
}

export interface ContributionRow {
  readonly measure: number;
  readonly cells: readonly ContributionCell[];
  readonly largest: number;
}

export interface ContributionGroup {
  readonly section: number;
  readonly title: string;
  readonly rows: readonly ContributionRow[];
}

function cellOf(member: CompareMember, measure: number): ContributionCell {
  const summary = member.result.kind === 'shown' ? member.result.summary : null;
  const own = summary?.contributions.find((one) => one.measure === measure);
  const paired = comparisonOf(member)?.contributions.find((one) => one.measure === measure);
  return { letter: member.letter, mean: own?.mean ?? null, difference: paired ?? null };
}

const isNothing = (value: number | null): boolean => value === null || Math.abs(value) < 1;

/** Every measure that does something in some scenario, in the plan's order. */
export function listContributions(
  members: readonly CompareMember[],
  plan: Plan,
): readonly ContributionRow[] {
  if (listFigured(members).length === 0) return [];
  return plan.measures.flatMap(({ number }) => {
    const cells = members.map((member) => cellOf(member, number));
    if (cells.every(({ mean, difference }) => isNothing(mean) && isNothing(difference?.mean ?? 0)))
      return [];
    const paired = cells.flatMap(({ difference }) => difference?.mean ?? []);
    const means = cells.flatMap(({ mean }) => mean ?? []);
    const largest =
      findBaseline(members) !== null
        ? paired.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
        : Math.max(...means) - Math.min(...means);
    return [{ measure: number, cells, largest }];
  });
}

/** The rows under the sections of the plan. */
export function groupContributions(
  rows: readonly ContributionRow[],
  plan: Plan,
  { text }: Wording,
): readonly ContributionGroup[] {
  const sectionOf = new Map(plan.measures.map(({ number, section }) => [number, section]));
  return plan.sections.flatMap(({ number, title }) => {
    const own = rows.filter(({ measure }) => sectionOf.get(measure) === number);
    return own.length > 0 ? [{ section: number, title: text(title), rows: own }] : [];
  });
}

/** What all measures add in each scenario, by the order of the set; null: no figures. */
export function sumContributions(members: readonly CompareMember[]): readonly (number | null)[] {
  return members.map(({ result }) =>
    result.kind === 'shown'
      ? result.summary.contributions.reduce((sum, { mean }) => sum + mean, 0)
      : null,
  );
}

export function writeMean(value: number | null, { locale }: Pick<Wording, 'locale'>): string {
  return value === null ? '—' : formatResult(value, locale, { digits: 1 });
}

export function writeGain(value: number, { locale }: Pick<Wording, 'locale'>): string {
  return formatResult(value, locale, { digits: 1, signed: true });
}

/** The measure that differs most, in a sentence. */
export function contributionsSentence(
  members: readonly CompareMember[],
  plan: Plan,
  wording: Wording,
): string {
  const { w, text } = wording;
  const top = listContributions(members, plan).reduce<ContributionRow | null>(
    (best, row) => (best === null || row.largest > best.largest ? row : best),
    null,
  );
  if (top === null || top.largest < 1) return w.contributions.same;
  const measure = plan.measures.find(({ number }) => number === top.measure);
  const name = `${String(top.measure)} ${measure ? text(measure.title) : ''}`;
  const isAgainst = findBaseline(members) !== null;
  const found = top.cells.find(({ difference }) => Math.abs(difference?.mean ?? 0) === top.largest);
  const cell = isAgainst ? (found ?? null) : null;
  const value = cell?.difference?.mean ?? 0;
  if (cell !== null)
    return w.contributions.sentence({
      name,
      letter: cell.letter,
      value: writeGain(value, wording),
    });
  const most = top.cells.toSorted((a, b) => (b.mean ?? 0) - (a.mean ?? 0))[0];
  return w.contributions.sentenceTop({
    name,
    letter: most?.letter ?? '',
    value: writeMean(most?.mean ?? null, wording),
  });
}
