import { layEnglish } from '../../models/measures/lay-english.ts';
import type { Text } from '../../seeds/types.ts';
import { first } from './first.ts';
import type { Messages } from './zh.ts';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** `first`: the words of shell and Workbench; `missing`: the others could not be fetched; `whole`: all are there. */
type Extent = 'first' | 'missing' | 'whole';

let locale = $state<Locale>('zh-CN');
let extent = $state<Extent>('first');
// whoever shows other rooms waits for `isWhole`: Screens and Dialogs do
let words = $state.raw<Messages>(first as Messages);

async function fetchWords(of: Locale): Promise<Messages | null> {
  try {
    await layEnglish();
    return of === 'en' ? (await import('./en.ts')).en : (await import('./zh.ts')).zh;
  } catch {
    // without a network: whoever asked says so, and may ask again
    return null;
  }
}

/** The language of the screen: Chinese at once, the rest of it and English fetched when somebody needs them. */
export const i18n = {
  get locale(): Locale {
    return locale;
  },

  /** The dictionary: `i18n.m.levers.search`. */
  get m(): Messages {
    return words;
  },

  /** Whether the words of every screen are there. */
  get isWhole(): boolean {
    return extent === 'whole';
  },

  /** Whether the words of the other screens were asked for and could not be fetched. */
  get isMissing(): boolean {
    return extent === 'missing';
  },

  /** The side of a two-language text that the reader wants. */
  text(text: Text): string {
    return locale === 'en' ? text.en : text.zh;
  },

  /** Fetches the words of every screen. */
  async complete(): Promise<void> {
    if (extent === 'whole') return;
    const found = await fetchWords(locale);
    if (found !== null) words = found;
    extent = found === null ? 'missing' : 'whole';
  },

  /** Changes the language; where its words can't be fetched, the present one stays. */
  async set(next: Locale): Promise<void> {
    if (next === locale) return;
    const found = await fetchWords(next);
    if (found === null) return;
    words = found;
    extent = 'whole';
    locale = next;
    document.documentElement.lang = next;
  },
};
