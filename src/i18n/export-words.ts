import type { Locale } from './i18n.svelte.ts';
import { exports as exportsEn } from './en/exports.ts';
import { exports as exportsZh } from './zh/exports.ts';
import type { Worded } from './zh.ts';

export type ExportWords = Worded<typeof exportsZh>;

/** Words of the files that leave the page, in both languages: they come with the dialog and not with the first visit. */
export const exportWords: Readonly<Record<Locale, ExportWords>> = {
  'zh-CN': exportsZh,
  en: exportsEn,
};
