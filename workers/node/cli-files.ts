import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { access, constants, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { accept, quote, refuse, type Parsed } from './cli-words.ts';

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
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reasons[code] ?? code;
};

const isNothing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Why something can't be written, in words. */
export const explainFailure = (what: string, error: unknown): string =>
  `${what} can't be written: ${reasonOf(error)}.`;

const refuseFile = (path: string, error: unknown): string =>
  explainFailure(`The file ${quote(path)}`, error);

/** What stands at a path; null: nothing does. What can't be looked at is refused. */
export async function look(path: string): Promise<Parsed<Stats | null>> {
  try {
    return accept(await stat(path));
  } catch (error) {
    return isNothing(error)
      ? accept(null)
      : refuse(`The file ${quote(path)} can't be read: ${reasonOf(error)}.`);
  }
}

/** Why nothing could be written at `path`, before hours are spent on what is to be written; or nothing. */
export async function refuseTarget(path: string): Promise<string | undefined> {
  try {
    await access(dirname(path), constants.W_OK);
    return undefined;
  } catch (error) {
    return refuseFile(path, error);
  }
}

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, bytes: Buffer): Promise<Parsed<null>> {
  // a name of its own: the same process number may be at work on another machine, or have died here
  const fresh = `${path}.${randomUUID()}.unfinished`;
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
    return refuse(refuseFile(path, error));
  }
}

/** The bytes of a file of at most so many; null: there is none. */
export async function readBytes(path: string, limit: number): Promise<Parsed<Buffer | null>> {
  const looked = await look(path);
  if (!looked.ok) return looked;
  const found = looked.value;
  if (found === null) return accept(null);
  if (!found.isFile()) return refuse(`${quote(path)} is not a file.`);
  if (found.size > limit) return refuse(`${quote(path)} is too big to be a part of an ensemble.`);
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? refuse(`The file ${quote(path)} can't be read.`) : accept(bytes);
}
