import type { Refusal } from './refusal.ts';

/** What a text that is no JSON looks like. */
export type Foreign = 'archive' | 'pdf' | 'picture' | 'markup' | 'link' | 'table';

/** Signatures of files read as text: what is no UTF-8 comes as U+FFFD. */
const signatures: readonly (readonly [Foreign, RegExp])[] = [
  // a ZIP's first two letters; RAR, 7z
  ['archive', /^(PK|Rar!|7z)/],
  ['pdf', /^%PDF/],
  ['picture', /^(\uFFFDPNG|GIF8|\uFFFD\uFFFD\uFFFD\uFFFD|RIFF|BM)/],
  ['link', /^https?:\/\/\S*$/],
  ['markup', /^<[!?a-z]/i],
  ['table', /^[^\n{[]*[,;\t][^\n]*\n[^\n]*[,;\t]/],
];

/** Why a text that is no JSON was not taken: empty, another kind of file, or JSON that is broken. */
export function refuseForeign(text: string): Refusal {
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 2000);
  if (start === '') return { code: 'empty_file' };
  const found = signatures.find(([, signature]) => signature.test(start));
  return found === undefined ? { code: 'not_json' } : { code: 'other_file', file: found[0] };
}
