/** A product of symbols with powers, sorted by symbol; empty: no unit. */
export type Unit = readonly (readonly [symbol: string, power: number])[];

/** No unit: shares, counts, chances. */
export const none: Unit = [];

const factor = /\s*(?:([\p{L}_][\p{L}\p{N}_]*)(?:\s*\^\s*(-?\d{1,3}))?|(1))\s*/uy;

function fromPowers(powers: ReadonlyMap<string, number>): Unit {
  return [...powers].filter(([, power]) => power !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Reads `CNY/month`, `job*month/year`, `km^2`, `1`; undefined where the text is no unit. */
export function parseUnit(text: string): Unit | undefined {
  const powers = new Map<string, number>();
  let sign = 1;
  factor.lastIndex = 0;
  for (;;) {
    const found = factor.exec(text);
    if (found === null) return undefined;
    const [, symbol, power = '1'] = found;
    if (symbol !== undefined) powers.set(symbol, (powers.get(symbol) ?? 0) + sign * Number(power));
    if (factor.lastIndex === text.length) return fromPowers(powers);
    const operator = text.charAt(factor.lastIndex);
    if (operator !== '*' && operator !== '/') return undefined;
    sign = operator === '*' ? 1 : -1;
    factor.lastIndex += 1;
  }
}

/** a · b to a power (1: product, −1: quotient). */
export function combineUnits(a: Unit, b: Unit, power: 1 | -1): Unit {
  const powers = new Map(a);
  for (const [symbol, of] of b) powers.set(symbol, (powers.get(symbol) ?? 0) + power * of);
  return fromPowers(powers);
}

/** Every power times `power`; 0.5 is the square root. */
export function raiseUnit(unit: Unit, power: number): Unit {
  return fromPowers(new Map(unit.map(([symbol, of]) => [symbol, of * power])));
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return formatUnit(a) === formatUnit(b);
}

/** The way back: `CNY/month`, `1/month`, `km^2`, `1`. */
export function formatUnit(unit: Unit): string {
  const write = (symbol: string, power: number): string =>
    power === 1 ? symbol : `${symbol}^${String(power)}`;
  const above = unit.filter(([, power]) => power > 0).map(([s, power]) => write(s, power));
  const below = unit.filter(([, power]) => power < 0).map(([s, power]) => `/${write(s, -power)}`);
  return (above.length === 0 ? '1' : above.join('*')) + below.join('');
}
