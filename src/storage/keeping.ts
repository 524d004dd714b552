/** What the browser has promised: `kept`: it won't delete this site's data by itself; `may_go`: it may, or does not say. */
export interface Keeping {
  readonly promise: 'kept' | 'may_go';
  /** Bytes of this site and what it may have at most; null: the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
}

// absent in browsers that know no lasting storage, and on plain http
const manager = (): StorageManager | undefined =>
  (globalThis as { readonly navigator?: Partial<Pick<Navigator, 'storage'>> }).navigator?.storage;

async function quietly<T>(asked: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await asked) ?? null;
  } catch {
    // a page without storage of its own is refused the question too
    return null;
  }
}

/** What the browser has promised, and how much is stored. */
export async function readKeeping(): Promise<Keeping> {
  const [kept, estimate] = await Promise.all([
    quietly(manager()?.persisted()),
    quietly(manager()?.estimate()),
  ]);
  const promise = kept === true ? 'kept' : 'may_go';
  return { promise, used: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

/** Asks the browser to keep this site's data; it may ask the reader, or refuse without a word. */
export async function askToKeep(): Promise<Keeping> {
  await quietly(manager()?.persist());
  return readKeeping();
}
