import type { Summary } from '../../../models/contract.ts';
import type { Comparison } from '../../../models/simulation/pairs.ts';
import type { Colour, LineSeries, Marker } from '../../charts/spec.ts';
import type { Scenario } from '../../domain/scenario.ts';

/** Where the figures of a scenario stand. */
export type MemberResult =
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | {
      readonly kind: 'shown';
      readonly summary: Summary;
      readonly freshness: 'final' | 'refining' | 'stale';
      /** Why the figures are still those of an earlier setting; null: nothing went wrong. */
      readonly problem: string | null;
    };

/** Where its difference to the baseline stands. */
export type MemberPair =
  | { readonly kind: 'baseline' | 'unshared' }
  | { readonly kind: 'busy'; readonly comparison: Comparison | null }
  | { readonly kind: 'done'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly sentence: string; readonly comparison: Comparison | null };

/** A scenario of the set with all that the comparison shows of it. */
export interface CompareMember {
  readonly id: string;
  /** Its place in the set: A to F, the same on every chart. */
  readonly letter: string;
  readonly title: string;
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6;
  readonly scenario: Scenario;
  readonly isActive: boolean;
  readonly isBaseline: boolean;
  readonly changes: number;
  readonly result: MemberResult;
  readonly pair: MemberPair;
}

/** One that has figures to show, fresh or stale. */
export interface Figured extends CompareMember {
  readonly summary: Summary;
}

/** One that can be subtracted from the baseline. */
export interface Paired extends Figured {
  readonly comparison: Comparison;
}

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const dashes = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 2], [1, 2]] as const;
const markers: readonly Marker[] = ['circle', 'rect', 'triangle', 'rectRot', 'cross', 'star'];

/** The letter of a place in the set. */
export function letterOf(place: number): string {
  return letters[place] ?? String(place + 1);
}

const placeOf = ({ letter }: Pick<CompareMember, 'letter'>): number =>
  Math.max(
    0,
    letters.findIndex((one) => one === letter),
  );

/** How a scenario is drawn: colour, dash and marker, so that no two need colour to be told apart. */
export function strokeOf(
  member: Pick<CompareMember, 'letter' | 'colour'>,
): Pick<LineSeries, 'dash' | 'colour'> & { readonly marker: Marker } {
  const place = placeOf(member);
  const colour: Colour = `scenario-${member.colour}`;
  return { colour, dash: dashes[place] ?? [], marker: markers[place] ?? 'circle' };
}

export function listFigured(members: readonly CompareMember[]): readonly Figured[] {
  return members.flatMap((member) =>
    member.result.kind === 'shown' ? [{ ...member, summary: member.result.summary }] : [],
  );
}

/** The comparison a member has to show, fresh or stale; null: none. */
export function comparisonOf({ pair }: CompareMember): Comparison | null {
  return 'comparison' in pair ? pair.comparison : null;
}

export function listPaired(members: readonly CompareMember[]): readonly Paired[] {
  return listFigured(members).flatMap((member) => {
    const comparison = comparisonOf(member);
    return comparison === null ? [] : [{ ...member, comparison }];
  });
}

/** The member compared with; null: the economy without the plan. */
export function findBaseline(members: readonly CompareMember[]): CompareMember | null {
  return members.find(({ isBaseline }) => isBaseline) ?? null;
}

/** A title cut short for a label or a sentence: `most` ems, a Latin letter taking about half the room of a Chinese character. */
export function shorten(title: string, most = 8): string {
  const chars = Array.from(title);
  let room = most;
  const cut = chars.findIndex((char) => (room -= char > '\u2e80' ? 1 : 0.55) < 0);
  return cut < 0 ? title : `${chars.slice(0, cut).join('')}…`;
}

/** Letter and title as sentences name a scenario; the whole title stands in its card. */
export function nameOf({ letter, title }: Pick<CompareMember, 'letter' | 'title'>): string {
  return `${letter} ${shorten(title, 12)}`;
}

/** Whether some figures belong to an earlier setting. */
export function areStale(members: readonly CompareMember[]): boolean {
  return members.some(({ result }) => result.kind === 'shown' && result.freshness === 'stale');
}

/** Model and digests behind a picture of the set. */
export function sourceOf(members: readonly CompareMember[]): {
  readonly model: string;
  readonly digest: string;
} {
  const summaries = listFigured(members).map(({ summary }) => summary);
  return {
    model: summaries[0]?.model ?? '',
    digest: summaries.map(({ digest }) => digest).join(' '),
  };
}
