import type { Member } from '../../domain/working-set.ts';
import type { Messages } from '../../i18n/zh.ts';
import type { Notice, Saved } from '../../storage/port.ts';
import { titleOf } from './entries.ts';

/** A notice in words; `isBad`: something may be lost unless the reader acts. */
export interface WordedNotice {
  readonly sentence: string;
  readonly isBad: boolean;
  readonly action: 'none' | 'export' | 'reload';
}

export interface NoticeParts {
  /** The scenarios on screen. */
  readonly members: readonly Member[];
  readonly words: Messages['library'];
  readonly find: (id: string) => Saved | null;
}

/** What another tab or the browser did, where it concerns what is on screen; null: it doesn't. */
export function wordNotice(
  notice: Notice,
  { members, words, find }: NoticeParts,
): WordedNotice | null {
  switch (notice.kind) {
    case 'saved': {
      const isBehind = members.some(
        ({ basis }) => basis?.id === notice.id && basis.version < notice.version,
      );
      const entry = find(notice.id);
      if (!isBehind || entry === null) return null;
      const title = titleOf(entry.scenario, words);
      return { sentence: words.notice.saved({ title }), isBad: false, action: 'none' };
    }
    case 'newer_database':
      return { sentence: words.notice.newer_database, isBad: true, action: 'reload' };
    case 'rewritten': {
      const sentence = words.notice.rewritten({ n: notice.scenarios });
      return { sentence, isBad: true, action: 'export' };
    }
    case 'back_on_disk':
      return { sentence: words.notice.back_on_disk, isBad: false, action: 'none' };
    case 'changed':
    case 'place':
      return null;
  }
}
