/** Writes an effect to several industries in equal parts, where nobody published how it divides. */
export function inEqualParts(
  port: 'value_added' | 'coverage',
  industries: readonly string[],
  amount: string,
): string {
  const parts = String(industries.length);
  return industries.map((industry) => `\n    ${port}.${industry} = ${amount} / ${parts}`).join('');
}
