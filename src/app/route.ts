/** The screens that exist; their words stand in the dictionary under the same names. */
export const screens = [
  { id: 'workbench', href: '#/' },
  { id: 'scorecard', href: '#/scorecard' },
  { id: 'evidence', href: '#/evidence' },
  { id: 'cities', href: '#/cities' },
  { id: 'hindcast', href: '#/hindcast' },
  { id: 'planCheck', href: '#/plan-check' },
  { id: 'library', href: '#/library' },
] as const;

export type Screen = (typeof screens)[number]['id'];

/** The screen an address names; what it doesn't know, a share link among them, is the Workbench. */
export function parseScreen(hash: string): Screen {
  return screens.find(({ href }) => href !== '#/' && hash.startsWith(href))?.id ?? 'workbench';
}
