/** Signs without a width that chat software and editors put into texts. */
const invisible = /[\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u2064\uFEFF]/g;

/** Where a share begins: `#s=`, also as `&s=` beside other parts, at the start of a text, or with a full-width sign. */
const beginning = /(?:^|[#＃&])s[=＝]/g;

/** The signs of a link, and what may break it, as percent codes. */
const escaped = /%(?:0a|0d|20|23|26|2d|3d|5f)/gi;

function unescape(text: string): string {
  return text.replaceAll(escaped, (code) => decodeURIComponent(code));
}

/**
 * The packed texts that may be meant in a fragment, a whole address, or a message around one; the likeliest first. What
 * follows a link (a full stop, a bracket, words) ends it; a line that was broken goes on in the next one.
 */
export function findLinkTexts(text: string): readonly string[] {
  const plain = unescape(text.slice(0, 400_000).replaceAll(invisible, '')).trim();
  const found: string[] = [];
  for (const { index, 0: sign } of plain.matchAll(beginning)) {
    const rest = plain.slice(index + sign.length);
    const [first = ''] = /^[\w-]*/.exec(rest) ?? [];
    const [broken = ''] = /^[\w-]*(?:\s+[\w-]+)*/.exec(rest) ?? [];
    // what can't be a link at all is still an answer: it looked like one
    if (rest.trim() !== '') found.push(first === '' ? rest.slice(0, 100) : first);
    // of words behind a broken link, too, only the checksum can tell
    const pieces = broken.split(/\s+/).slice(0, 40);
    for (let count = 2; count <= pieces.length; count += 1)
      found.push(pieces.slice(0, count).join(''));
  }
  return [...new Set(found)].slice(0, 40);
}

/** Whether a text holds what looks like a share link. */
export function hasLink(text: string): boolean {
  return findLinkTexts(text).length > 0;
}
