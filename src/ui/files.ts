/** Files and the clipboard: what leaves the page and what comes in. */

/** Puts a text into the reader's downloads. UTF-8; `bom` where a spreadsheet shall know it. */
export function downloadText(
  name: string,
  text: string,
  { type, bom = false }: { readonly type: string; readonly bom?: boolean },
): void {
  downloadBlob(name, new Blob(bom ? ['\uFEFF', text] : [text], { type: `${type};charset=utf-8` }));
}

/** Puts a file into the reader's downloads. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the download has taken its own hold of the blob by the next task
  setTimeout(() => URL.revokeObjectURL(url));
}

/** Copies a text; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A title as part of a file's name: no sign that some system forbids, at most 60 characters. */
export function fileName(title: string): string {
  const plain = title
    .replaceAll(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return plain === '' || /^\.+$/.test(plain) ? 'tuiyan' : plain;
}
