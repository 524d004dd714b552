/** What the tour shows, in order; each is marked in the page by `data-tour`, and worded in the dictionary under the same name. */
export const tourSteps = ['levers', 'headline', 'results', 'nav', 'tools', 'footer'] as const;

export type TourStep = (typeof tourSteps)[number];

/** The frame around a part of the page, in CSS pixels of the window. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** It lies in the lower half, so the words go above. */
  readonly isLow: boolean;
}

const gap = 4;

/** Where a step's part of the page stands, brought into view first; null: this screen does not have it. */
export function frameOf(step: TourStep): Frame | null {
  const part = document.querySelector(`[data-tour="${step}"]`);
  if (part === null) return null;
  part.scrollIntoView({ block: 'nearest' });
  const { left, top, right, bottom } = part.getBoundingClientRect();
  const [from, to] = [Math.max(left - gap, gap), Math.max(top - gap, gap)];
  const width = Math.min(right + gap, window.innerWidth - gap) - from;
  const height = Math.min(bottom + gap, window.innerHeight - gap) - to;
  return { left: from, top: to, width, height, isLow: to + height / 2 > window.innerHeight / 2 };
}
