import { hasLink } from '../domain/link-text.ts';
import { isTextField } from './keys.ts';

/** What was pasted on the page: a share link, from its #, or the text of a file. */
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
  if (!hasLink(text)) return null;
  // what stands before the link has no place in an address; what it was broken by is for its reader
  return { kind: 'link', fragment: `#${text.slice(text.search(/[#＃]s[=＝]/) + 1)}` };
}
