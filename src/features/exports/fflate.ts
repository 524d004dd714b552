import { packZip } from './zip.ts';

/**
 * Stands in for the package fflate under write-excel-file (vite.config.ts): that one packs files from 160 kB on in
 * workers made of blob: addresses, which the page's Content-Security-Policy forbids, and would wait for them for ever.
 */
export function zip(
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  done: (error: Error | null, archive: Uint8Array<ArrayBuffer>) => void,
): void {
  const packed = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  packZip(packed).then(
    (archive) => done(null, archive),
    (error: unknown) =>
      done(error instanceof Error ? error : new Error(String(error)), new Uint8Array()),
  );
}

/** Named by the package, never called in a browser. */
export function zipSync(): never {
  throw new Error('Workbooks are packed asynchronously');
}

export function strToU8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
