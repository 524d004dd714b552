/** The screens that exist; their words stand in the dictionary under the same names. */
export const screens = [
  { id: 'workbench', href: '#/' },
  { id: 'scorecard', href: '#/scorecard' },
  { id: 'compare', href: '#/compare' },
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

/** The report to print; with `?print` the print window opens as soon as it is ready. */
export const reportHref = '#/report';
export const printHref = `${reportHref}?print`;

/** Whether an address names the report: a page of its own, in no list of screens. */
export function isReport(hash: string): boolean {
  return hash.startsWith(reportHref);
}
