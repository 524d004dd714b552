import type { Text } from '../../../seeds/types.ts';
import { compareWords, type CompareWords } from '../../i18n/compare-words.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Messages } from '../../i18n/zh.ts';
import type { NumberLocale } from '../../ui/numbers.ts';

/** The reader's language: numbers, the app's dictionary, the comparison's own words. */
export interface Wording {
  readonly locale: NumberLocale;
  readonly m: Messages;
  readonly w: CompareWords;
  readonly text: (text: Text) => string;
}

/** The language of the screen; reactive. */
export const wording: Wording = {
  get locale() {
    return i18n.locale;
  },
  get m() {
    return i18n.m;
  },
  get w() {
    return compareWords[i18n.locale];
  },
  text: (text) => i18n.text(text),
};
