/** Keeps the values most recently asked for, by key; the least recent makes room. */
export interface Recent<T> {
  /** The value of `key`, made if it is not kept. */
  readonly take: (key: string, make: () => T) => T;
}

export function createRecent<T>(size: number): Recent<T> {
  const kept = new Map<string, T>();
  let newest: { readonly key: string; readonly value: T } | undefined;
  return {
    take(key, make) {
      if (newest?.key === key) return newest.value;
      const found = kept.get(key);
      const value = found === undefined ? make() : found;
      newest = { key, value };
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}
