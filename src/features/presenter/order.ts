/** A page of a presentation and whether it is shown. */
export interface Slide<S extends string> {
  readonly id: S;
  readonly isShown: boolean;
}

/** All pages, those that were chosen first and in their order; `kept`: ids, null for all as they come. What the program lost is left out. */
export function arrangeSlides<S extends string>(
  all: readonly S[],
  kept: readonly string[] | null,
): readonly Slide<S>[] {
  if (kept === null) return all.map((id) => ({ id, isShown: true }));
  const chosen = [...new Set(kept)].flatMap((id) => all.find((known) => known === id) ?? []);
  const rest = all.filter((id) => !chosen.includes(id));
  return [
    ...chosen.map((id) => ({ id, isShown: true })),
    ...rest.map((id) => ({ id, isShown: false })),
  ];
}

/** The ids to keep of an arrangement. */
export function keepSlides(slides: readonly Slide<string>[]): readonly string[] {
  return slides.filter(({ isShown }) => isShown).map(({ id }) => id);
}

/** Ids to keep after a page was ticked or unticked; the last one shown stays. */
export function toggleSlide(slides: readonly Slide<string>[], id: string): readonly string[] {
  const next = slides.map((slide) =>
    slide.id === id ? { ...slide, isShown: !slide.isShown } : slide,
  );
  return keepSlides(next.some(({ isShown }) => isShown) ? next : slides);
}

/** Ids to keep after a shown page moved by one place; at an end it stays. */
export function moveSlide(
  slides: readonly Slide<string>[],
  id: string,
  by: 1 | -1,
): readonly string[] {
  const ids = keepSlides(slides);
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** Where a key leads from page `at` of `count`; null: it turns no page. */
export function turnPage(key: string, at: number, count: number): number | null {
  const last = count - 1;
  const ways: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    PageDown: at + 1,
    ' ': at + 1,
    ArrowLeft: at - 1,
    PageUp: at - 1,
    Home: 0,
    End: last,
  };
  const to = ways[key];
  return to === undefined ? null : Math.min(last, Math.max(0, to));
}
