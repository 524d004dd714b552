/** Keeps the values most recently asked for, by key; the least recent makes room. */
export interface Recent<T> {
  /** The value of `key`, made if it is not kept. */
  readonly take: (key: string, make: () => T) => T;
  /** Lets go of all of them. */
  readonly empty: () => void;
}

/** `release` is told of each value that is no longer kept. */
export function createRecent<T>(size: number, release?: (value: T) => void): Recent<T> {
  const kept = new Map<string, T>();
  let newest: { readonly key: string; readonly value: T } | undefined;
  return {
    take(key, make) {
      if (newest?.key === key) return newest.value;
      const found = kept.get(key);
      const value = found ?? make();
      newest = { key, value };
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept;
      if (kept.size > size && oldest !== undefined) {
        kept.delete(oldest[0]);
        release?.(oldest[1]);
      }
      return value;
    },
    empty() {
      newest = undefined;
      const values = [...kept.values()];
      kept.clear();
      for (const value of values) release?.(value);
    },
  };
}
