import { findLinkText } from '../domain/link.ts';
import { isTextField } from './keys.ts';

/** What was pasted on the page: a share link's fragment, or the text of a file. */
export type Pasted =
  | { readonly kind: 'link'; readonly fragment: string }
  | { readonly kind: 'file'; readonly text: string };

/** Reads what is pasted outside of a text field; null: nothing for the page. */
export function readPaste({ target, clipboardData }: ClipboardEvent): Pasted | null {
  if (isTextField(target)) return null;
  return sortPasted(clipboardData?.getData('text/plain') ?? '');
}

/** What a pasted text is to the page. */
export function sortPasted(pasted: string): Pasted | null {
  const text = pasted.trim();
  if (text.startsWith('{')) return { kind: 'file', text };
  const link = text.includes('#') ? findLinkText(text) : null;
  return link === null ? null : { kind: 'link', fragment: `#s=${link}` };
}
