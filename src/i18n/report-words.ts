import { report as en } from './en/report.ts';
import type { Locale } from './i18n.svelte.ts';
import { report as zh } from './zh/report.ts';
import type { Worded } from './zh.ts';

export type ReportWords = Worded<typeof zh>;

/** Words of the printed report, in both languages: they come with it and not with the first visit. */
export const reportWords: Readonly<Record<Locale, ReportWords>> = { 'zh-CN': zh, en };
