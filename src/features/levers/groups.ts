import type { Text } from '../../../seeds/types.ts';
import type { LeverView } from './board.ts';

/** Levers that stand together; without a title they stand open, with one they are folded until asked for. */
export interface LeverGroup {
  readonly title: Text | null;
  readonly views: readonly LeverView[];
}

/** The levers of a measure by their group, each group where its first lever stands; those of none come first. */
export function groupLevers(views: readonly LeverView[]): readonly LeverGroup[] {
  const open = views.filter(({ lever }) => lever.group === undefined);
  const titles = new Map(
    views.flatMap(({ lever: { group } }) =>
      group === undefined ? [] : [[group.zh, group] as const],
    ),
  );
  const folded: readonly LeverGroup[] = [...titles.values()].map((title) => ({
    title,
    views: views.filter(({ lever }) => lever.group?.zh === title.zh),
  }));
  return open.length > 0 ? [{ title: null, views: open }, ...folded] : folded;
}
