import { layEnglish } from '../../models/measures/lay-english.ts';
import type { Text } from '../../seeds/types.ts';
import { first } from './first.ts';
import type { Messages } from './zh.ts';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** `first`: the words of shell and Workbench; `missing`: the others could not be fetched; `whole`: all are there. */
type Extent = 'first' | 'missing' | 'whole';

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
export class Languages {
  readonly #fetch: typeof fetchWords;
  #locale = $state<Locale>('zh-CN');
  #extent = $state<Extent>('first');
  // whoever shows other rooms waits for `isWhole`: Screens and Dialogs do
  #words = $state.raw<Messages>({ ...first } as Messages);
  /** The language asked for last: what was asked for before and comes later counts no more. */
  #wanted: Locale = 'zh-CN';

  /** `fetch`: all words of a language; null where they can't be had. */
  constructor(fetch = fetchWords) {
    this.#fetch = fetch;
  }

  get locale(): Locale {
    return this.#locale;
  }

  /** The dictionary: `i18n.m.levers.search`. */
  get m(): Messages {
    return this.#words;
  }

  /** Whether the words of every screen are there. */
  get isWhole(): boolean {
    return this.#extent === 'whole';
  }

  /** Whether the words of the other screens were asked for and could not be fetched. */
  get isMissing(): boolean {
    return this.#extent === 'missing';
  }

  /** The side of a two-language text that the reader wants; a function of its own, for it is handed on. */
  readonly text = (text: Text): string => (this.#locale === 'en' ? text.en : text.zh);

  /** Fetches the words of every screen. */
  async complete(): Promise<void> {
    if (this.isWhole) return;
    const found = await this.#fetch(this.#locale);
    // another language may have come meanwhile, with all of its words
    if (this.#extent === 'whole') return;
    // the words on screen are among them: to lay the others beside them wakes nothing
    if (found !== null) Object.assign(this.#words, found);
    this.#extent = found === null ? 'missing' : 'whole';
  }

  /** Changes the language; where its words can't be fetched, the present one stays. */
  async set(next: Locale): Promise<void> {
    this.#wanted = next;
    if (next === this.#locale) return;
    const found = await this.#fetch(next);
    if (found === null || this.#wanted !== next) return;
    this.#words = found;
    this.#extent = 'whole';
    this.#locale = next;
    document.documentElement.lang = next;
  }
}

export const i18n = new Languages();
