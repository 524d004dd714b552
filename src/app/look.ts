import type { Preferences } from '../state/preferences.svelte.ts';

/** Writes theme and type size on the page; `auto` leaves both to the system and the screen. */
export function applyLook(
  { theme, scale }: Pick<Preferences, 'theme' | 'scale'>,
  root: HTMLElement,
): void {
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.dataset['scale'] = scale;
}
