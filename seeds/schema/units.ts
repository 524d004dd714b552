interface Conversion {
  /** Published figure × 10 to this power = figure in the canonical unit. */
  readonly power: number;
  /** What the canonical unit begins with; what it is per may follow (`CNY/home`). */
  readonly base: string;
}

const plain: Conversion = { power: 0, base: '1' };

const ratios = [
  'ratio',
  'yuan/yuan',
  'yuan GDP per yuan',
  'jobs per job',
  'probability',
  'exponent',
  'elasticity',
  '×',
  '× average',
  'share',
  'share points',
  'share of capex',
  'share of city GDP',
  'share of completion',
  'share of firms',
  'share of freight bill',
  'share of GDP',
  'share of measured effect',
  'share of new units',
  'share of service VA',
  'share of turnover',
  'share of value',
  'ratio over two years',
  'effect on service value added',
  '倍',
  '比率',
  '系数',
];

/** Units as sources publish them, and what turns their figures into canonical ones. */
const conversions: ReadonlyMap<string, Conversion> = new Map<string, Conversion>([
  ...ratios.map((unit) => [unit, plain] as const),
  ['%', { power: -2, base: '1' }],
  ['CNY', { power: 0, base: 'CNY' }],
  ['CNY 10,000', { power: 4, base: 'CNY' }],
  ['CNY 1m', { power: 6, base: 'CNY' }],
  ['CNY 100m', { power: 8, base: 'CNY' }],
  ['CNY 100m/year', { power: 8, base: 'CNY/year' }],
  ['CNY 100m per year', { power: 8, base: 'CNY/year' }],
  ['CNY/mu', { power: 0, base: 'CNY/mu' }],
  ['yuan/yuan/year', { power: 0, base: '1/year' }],
  ['元', { power: 0, base: 'CNY' }],
  ['万元', { power: 4, base: 'CNY' }],
  ['亿元', { power: 8, base: 'CNY' }],
  ['万亿元', { power: 12, base: 'CNY' }],
  ['亿元/年', { power: 8, base: 'CNY/year' }],
  ['months', { power: 0, base: 'month' }],
  ['month of the year', { power: 0, base: 'month' }],
  ['1/month', { power: 0, base: '1/month' }],
  ['1/year', { power: 0, base: '1/year' }],
  ['jobs/CNY 1m', { power: -6, base: 'job/CNY' }],
  ['jobs/CNY 100m', { power: -8, base: 'job/CNY' }],
  ['jobs', { power: 0, base: 'job' }],
  ['jobs/place', { power: 0, base: 'job/place' }],
  ['placements', { power: 0, base: 'job' }],
  ['households', { power: 0, base: 'home' }],
  ['lifts', { power: 0, base: 'lift' }],
  ['units', { power: 0, base: 'unit' }],
  ['visits', { power: 0, base: 'visit' }],
  ['persons', { power: 0, base: 'person' }],
  ['亿吨', { power: 8, base: 't' }],
  ['亿吨公里', { power: 8, base: 't*km' }],
  ['亿人', { power: 8, base: 'person' }],
  ['亿人公里', { power: 8, base: 'person*km' }],
  ['公里', { power: 0, base: 'km' }],
  ['万公里', { power: 4, base: 'km' }],
  ['亿件', { power: 8, base: 'parcel' }],
  ['万件', { power: 4, base: 'parcel' }],
  ['亿人次', { power: 8, base: 'visit' }],
  ['部', { power: 0, base: 'lift' }],
  ['座', { power: 0, base: 'mine' }],
  ['亿平方米', { power: 8, base: 'm^2' }],
  ['万平方米', { power: 4, base: 'm^2' }],
  ['万户', { power: 4, base: 'firm' }],
  ['人', { power: 0, base: 'person' }],
  ['万人', { power: 4, base: 'person' }],
]);

/** Published counts that don't say what is counted: the canonical unit names it. */
const counts: ReadonlyMap<string, number> = new Map([
  ['count', 0],
  ['家', 0],
  ['个', 0],
  ['万人次', 4],
]);

export type Shift =
  { readonly ok: true; readonly power: number } | { readonly ok: false; readonly reason: string };

const canonical =
  /^(1|[A-Za-z][A-Za-z_]*(\^\d)?(\*[A-Za-z][A-Za-z_]*(\^\d)?)*)(\/[A-Za-z][A-Za-z_]*)*$/;

/** Whether `unit` is a product or quotient of symbols, as equations write them. */
export function isUnit(unit: string): boolean {
  return canonical.test(unit);
}

/** The power of ten that turns a figure in a published unit into the canonical `unit`, or why there is none. */
export function findPower(published: string, unit: string): Shift {
  if (!isUnit(unit)) return { ok: false, reason: `“${unit}” is not a unit of equations` };
  const count = counts.get(published);
  if (count !== undefined) {
    return unit === '1'
      ? { ok: false, reason: `unit: “${published}” counts things, so say which` }
      : { ok: true, power: count };
  }
  const conversion = conversions.get(published);
  if (conversion === undefined) {
    return {
      ok: false,
      reason: `published: the unit “${published}” is not in the table of conversions`,
    };
  }
  const { base, power } = conversion;
  const fits = unit === base || unit.startsWith(`${base}/`);
  return fits
    ? { ok: true, power }
    : { ok: false, reason: `unit: “${published}” gives ${base}, not ${unit}` };
}

/** Moves the decimal point of `figure`: 33,253.52 with power 4 is 332,535,200 and not a bit beside it, as a product would be. */
export function shiftPoint(figure: number, power: number): number {
  const [digits, exponent = '0'] = String(figure).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}
