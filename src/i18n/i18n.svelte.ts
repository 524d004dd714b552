import type { Text } from '../../seeds/types.ts';
import { zh, type Messages } from './zh.ts';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

const missing = (): null => null;

let locale = $state<Locale>('zh-CN');
let words = $state.raw<Messages>(zh);

/** The language of the screen: Chinese at once, English fetched when somebody asks for it. */
export const i18n = {
  get locale(): Locale {
    return locale;
  },

  /** The dictionary: `i18n.m.levers.search`. */
  get m(): Messages {
    return words;
  },

  /** The side of a two-language text that the reader wants. */
  text(text: Text): string {
    return locale === 'en' ? text.en : text.zh;
  },

  /** Changes the language; where its words can't be fetched, the present one stays. */
  async set(next: Locale): Promise<void> {
    const found = next === 'en' ? await import('./en.ts').then(({ en }) => en, missing) : zh;
    if (found === null) return;
    words = found;
    locale = next;
    document.documentElement.lang = next;
  },
};
