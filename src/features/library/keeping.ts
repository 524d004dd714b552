/** `kept`: the browser has promised not to delete this site's data by itself; `may_go`: it hasn't, or does not say. */
export type Keeping = 'kept' | 'may_go';

// absent in browsers that know no lasting storage, and on plain http
const storage = (): StorageManager | undefined =>
  (navigator as Partial<Pick<Navigator, 'storage'>>).storage;

/** What the browser has promised. */
export async function readKeeping(): Promise<Keeping> {
  const manager = storage();
  return manager !== undefined && (await manager.persisted()) ? 'kept' : 'may_go';
}

/** Asks the browser to keep this site's data; it may ask the reader, or refuse without a word. */
export async function askToKeep(): Promise<Keeping> {
  const manager = storage();
  return manager !== undefined && (await manager.persist()) ? 'kept' : 'may_go';
}
