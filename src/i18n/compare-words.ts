import { compare as compareEn } from './en/compare.ts';
import { compare as compareZh } from './zh/compare.ts';
import type { Locale } from './i18n.svelte.ts';
import type { Worded } from './zh.ts';

export type CompareWords = Worded<typeof compareZh>;

/** Words of the comparison, in both languages: they come with its screen and not with the first visit. */
export const compareWords: Readonly<Record<Locale, CompareWords>> = {
  'zh-CN': compareZh,
  en: compareEn,
};
