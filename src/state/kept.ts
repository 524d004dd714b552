/**
 * Gives the last value again as long as the new one has the very same parts. A `$derived` made with it does not wake what
 * is drawn from it: a step of a lever leaves most of the screen as it is.
 */
export function kept<T>(partsOf: (value: T) => readonly unknown[]): (next: T) => T {
  let last: { readonly value: T; readonly parts: readonly unknown[] } | null = null;
  return (value) => {
    const parts = partsOf(value);
    const isSame =
      last?.parts.length === parts.length && parts.every((part, i) => part === last?.parts[i]);
    if (last === null || !isSame) last = { value, parts };
    return last.value;
  };
}
