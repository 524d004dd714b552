/**
 * Gives the last value again as long as the new one says the same. A `$derived` made with it does not wake what is drawn
 * from it: a step of a lever leaves most of the screen as it is.
 */
export function kept<T>(isSame: (last: T, next: T) => boolean): (next: T) => T {
  let last: { readonly value: T } | null = null;
  return (next) => {
    if (last === null || !isSame(last.value, next)) last = { value: next };
    return last.value;
  };
}

/** Whether two records have the very same fields. */
export function isAlike(a: object, b: object): boolean {
  const [own, other] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return own.length === other.size && own.every(([key, value]) => other.get(key) === value);
}
