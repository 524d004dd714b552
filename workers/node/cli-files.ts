import { access, constants, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { accept, quote, refuse, type Parsed } from './cli-words.ts';

/** Why a file can't be written, in words. */
function explainFailure(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota is used up',
    EFBIG: 'it is too big for the disk',
    EACCES: 'it is not allowed',
    EPERM: 'it is not allowed',
    EROFS: 'the disk is read-only',
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'its folder is not a folder',
    EISDIR: 'there is a folder of that name',
    ENAMETOOLONG: 'the name is too long',
  };
  return `The file ${quote(path)} can't be written: ${reasons[code] ?? code}.`;
}

/** Why nothing could be written at `path`, before hours are spent on what is to be written; or nothing. */
export async function refuseTarget(path: string): Promise<string | undefined> {
  try {
    await access(dirname(path), constants.W_OK);
    return undefined;
  } catch (error) {
    return explainFailure(path, error);
  }
}

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, bytes: Buffer): Promise<Parsed<null>> {
  const fresh = `${path}.${process.pid}.unfinished`;
  try {
    const file = await open(fresh, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
    return accept(null);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    return refuse(explainFailure(path, error));
  }
}

/** The bytes of a file of at most so many; null: there is none. */
export async function readBytes(path: string, limit: number): Promise<Parsed<Buffer | null>> {
  const found = await stat(path).catch(() => null);
  if (found === null) return accept(null);
  if (!found.isFile()) return refuse(`${quote(path)} is not a file.`);
  if (found.size > limit) return refuse(`${quote(path)} is too big to be a part of an ensemble.`);
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? refuse(`The file ${quote(path)} can't be read.`) : accept(bytes);
}
