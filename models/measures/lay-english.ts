import { names } from './names.ts';

/** Gives names their English side, which the page loads after the Chinese one. */
export async function layEnglish(): Promise<void> {
  const { english } = await import('./english.ts');
  names.forEach((name, i) => Object.assign(name, { en: english[i] }));
}
