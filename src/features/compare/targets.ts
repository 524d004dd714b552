import type { Chance } from '../../../models/contract.ts';
import type { ChanceDifference } from '../../../models/simulation/pairs.ts';
import type { Plan, Target } from '../../../seeds/types.ts';
import { formatChance, formatNumber, formatPercent, type NumberLocale } from '../../ui/numbers.ts';
import {
  comparisonOf,
  findBaseline,
  listFigured,
  type CompareMember,
  type Figured,
} from './members.ts';
import type { Wording } from './wording.svelte.ts';

/** A scenario's chance of one target, and its difference to the baseline; null: there is none. */
export interface ChanceCell {
  readonly letter: string;
  readonly chance: Chance | null;
  readonly difference: ChanceDifference | null;
}

export interface ChanceRow {
  readonly target: Target;
  /** Its place in the plan. */
  readonly place: number;
  readonly cells: readonly ChanceCell[];
  /** The largest difference: to the baseline, else between any two, as a share. */
  readonly largest: number;
}

export type TargetSort = 'difference' | 'plan' | 'chance';

/** The chance of a scored target in a run; null: it has none. */
export function chanceIn({ summary }: Figured, id: string): Chance | null {
  const status = summary.targets.find((target) => target.id === id)?.status;
  return status?.kind === 'scored' ? status.chance : null;
}

function largestOf(cells: readonly ChanceCell[], isPaired: boolean): number {
  const paired = cells.flatMap(({ difference }) => difference?.difference ?? []);
  const chances = cells.flatMap(({ chance }) => chance?.chance ?? []);
  if (isPaired) return paired.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return chances.length === 0 ? 0 : Math.max(...chances) - Math.min(...chances);
}

/** Every target that has a chance in some scenario, a cell for each member of the set. */
export function listChances(members: readonly CompareMember[], plan: Plan): readonly ChanceRow[] {
  // without the plan every target differs: what matters then is how the scenarios differ from each other
  const isPaired = findBaseline(members) !== null;
  const figured = new Map(listFigured(members).map((member) => [member.id, member]));
  return plan.targets.flatMap((target, place) => {
    const cells = members.map((member): ChanceCell => {
      const own = figured.get(member.id);
      const paired = comparisonOf(member)?.targets.find(({ id }) => id === target.id);
      return {
        letter: member.letter,
        chance: own === undefined ? null : chanceIn(own, target.id),
        difference: paired?.chance ?? null,
      };
    });
    if (cells.every(({ chance }) => chance === null)) return [];
    return [{ target, place, cells, largest: largestOf(cells, isPaired) }];
  });
}

const lowest = ({ cells }: ChanceRow): number =>
  Math.min(...cells.map(({ chance }) => chance?.chance ?? 1));

/** Rows in the order asked for; of equals the plan's order decides. */
export function sortChances(rows: readonly ChanceRow[], sort: TargetSort): readonly ChanceRow[] {
  const by: Readonly<Record<TargetSort, (row: ChanceRow) => number>> = {
    difference: ({ largest }) => -largest,
    plan: ({ place }) => place,
    chance: lowest,
  };
  return rows.toSorted((a, b) => by[sort](a) - by[sort](b) || a.place - b.place);
}

/** Percentage points with one decimal, signed. */
export function writePoints(share: number, { locale }: Pick<Wording, 'locale'>): string {
  return formatNumber(share * 100, locale, { digits: 1, signed: true });
}

export function writeError(share: number, { locale }: Pick<Wording, 'locale'>): string {
  return formatNumber(share * 100, locale, { digits: 1 });
}

/** A chance with one decimal, for scenarios are often close; never 0% or 100% for what some draws did or missed. */
export function writeChance(chance: number, locale: NumberLocale): string {
  const isNearEnd = (chance > 0 && chance < 0.0005) || (chance < 1 && chance >= 0.9995);
  if (chance === 0 || chance === 1 || isNearEnd) return formatChance(chance, locale);
  return formatPercent(chance, locale, { digits: 1 });
}

/** A chance with its error: `47.2% ±0.5`. */
export function wordChance(chance: Chance | null, wording: Wording): string {
  if (chance === null) return wording.w.targets.noChance;
  return wording.w.chanceOf({
    chance: writeChance(chance.chance, wording.locale),
    error: writeError(chance.error, wording),
  });
}

/** A difference of chances in points: `+3.1 ±0.4`; null: the two never disagree. */
export function wordDifference(
  { difference, error, onlyA, onlyB }: ChanceDifference,
  wording: Wording,
): string {
  if (onlyA === 0 && onlyB === 0) return wording.w.targets.same0;
  const [points, plusMinus] = [writePoints(difference, wording), writeError(error, wording)];
  return wording.w.chanceOf({ chance: points, error: plusMinus });
}

/** What differs most, in a sentence. */
export function chancesSentence(
  members: readonly CompareMember[],
  plan: Plan,
  wording: Wording,
): string {
  const rows = listChances(members, plan);
  const { w, text } = wording;
  const [top] = sortChances(rows, 'difference');
  if (top === undefined || top.largest === 0) return w.targets.same;
  const title = text(top.target.title);
  const cell = top.cells.find(({ difference }) => {
    return difference !== null && Math.abs(difference.difference) === top.largest;
  });
  const isAgainst = members.some(({ isBaseline }) => isBaseline);
  const share = cell?.difference?.difference ?? 0;
  if (cell === undefined || !isAgainst)
    return w.targets.sentenceSpread({ title, points: writeError(top.largest, wording) });
  const points = writeError(Math.abs(share), wording);
  const way = share > 0 ? w.targets.higher({ points }) : w.targets.lower({ points });
  return w.targets.sentence({ title, letter: cell.letter, points: way });
}
