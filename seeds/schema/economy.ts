import * as v from 'valibot';
import type { City, Economy, InputOutputTable, TableSource } from '../types.ts';
import { finite, grade, id, positive, share, text, url, words } from './fields.ts';
import { checkUnique, readFile, type Parsed, type Report } from './result.ts';
import { findPower, shiftPoint } from './units.ts';

const table = v.strictObject({
  sectors: v.pipe(v.array(v.strictObject({ id, title: text })), v.minLength(1)),
  coefficients: v.array(v.array(share)),
  valueAddedCoefficients: v.array(share),
});

const cities = v.strictObject({
  cities: v.pipe(
    v.array(
      v.strictObject({
        id,
        title: text,
        populationShare: share,
        gdpShare: share,
        tourismReceipts: positive,
        published: words,
      }),
    ),
    v.minLength(1),
  ),
});

const economy = v.strictObject({
  servicesValueAdded2020: positive,
  industries: v.pipe(
    v.array(v.strictObject({ id, title: text, share: v.pipe(share, v.gtValue(0)) })),
    v.minLength(1),
  ),
  industryShareRange: share,
  regionalPurchaseShares: v.record(id, share),
  regionalPurchaseRange: share,
  completion: v.strictObject({ assigned: id, recognition: id, stretch: id }),
  completionCorrelation: share,
  correlations: v.array(
    v.strictObject({ a: id, b: id, rho: v.pipe(finite, v.gtValue(-1), v.ltValue(1)) }),
  ),
});

const tables = v.strictObject({
  tables: v.array(
    v.strictObject({ id: words, title: text, grade, source: words, url, how: words }),
  ),
});

/** `seeds/input-output.json` → square coefficients and value added per yuan of output, in the order of the sectors. */
export function parseInputOutput(input: unknown): Parsed<InputOutputTable> {
  return readFile('seeds/input-output.json', table, input, (raw, report) => {
    const sectors = raw.sectors.map((sector) => sector.id);
    checkUnique(sectors, report);
    checkShape(raw, report);
    sectors.forEach((sector, column) => {
      const bought = raw.coefficients.reduce((sum, row) => sum + (row[column] ?? 0), 0);
      const all = bought + (raw.valueAddedCoefficients[column] ?? 0);
      // Imports and taxes are the rest: between nothing and a half of the output.
      if (all < 0.5 || all > 1.001) {
        report(sector, `inputs and value added come to ${all.toFixed(3)} of output`);
      }
    });
    return {
      sectors,
      titles: raw.sectors.map((sector) => sector.title),
      coefficients: raw.coefficients,
      valueAddedCoefficients: raw.valueAddedCoefficients,
    };
  });
}

function checkShape(raw: v.InferOutput<typeof table>, report: Report): void {
  const size = raw.sectors.length;
  if (raw.coefficients.length !== size) {
    report('coefficients', `${raw.coefficients.length} rows for ${size} sectors`);
  }
  if (raw.valueAddedCoefficients.length !== size) {
    report('valueAddedCoefficients', `${raw.valueAddedCoefficients.length} for ${size} sectors`);
  }
  raw.coefficients.forEach((row, index) => {
    if (row.length !== size) {
      const entry = raw.sectors[index]?.id ?? `row ${index + 1}`;
      report(entry, `its row has ${row.length} columns for ${size} sectors`);
    }
  });
}

/** `seeds/cities.json` → the cities, whose shares of population and of output each come to 1. */
export function parseCities(input: unknown): Parsed<readonly City[]> {
  return readFile('seeds/cities.json', cities, input, (raw, report) => {
    checkUnique(
      raw.cities.map((city) => city.id),
      report,
    );
    checkSum(
      'populationShare',
      raw.cities.map((city) => city.populationShare),
      report,
    );
    checkSum(
      'gdpShare',
      raw.cities.map((city) => city.gdpShare),
      report,
    );
    return raw.cities.map(({ published, ...city }) => {
      const found = findPower(published, 'CNY');
      if (!found.ok) report(city.id, found.reason);
      const power = found.ok ? found.power : 0;
      return { ...city, tourismReceipts: shiftPoint(city.tourismReceipts, power) };
    });
  });
}

/** `seeds/economy.json` → industries, purchase shares by sector, completion and correlations. */
export function parseEconomy(input: unknown): Parsed<Economy> {
  return readFile('seeds/economy.json', economy, input, (raw, report) => {
    checkUnique(
      raw.industries.map((industry) => industry.id),
      report,
    );
    checkSum(
      'industries',
      raw.industries.map((industry) => industry.share),
      report,
    );
    for (const { a, b } of raw.correlations) {
      if (a === b) report(a, 'correlations: an assumption is paired with itself');
    }
    const shares = new Map(Object.entries(raw.regionalPurchaseShares));
    return { ...raw, regionalPurchaseShares: shares };
  });
}

/** `seeds/table-sources.json` → where each table and rule comes from, by file and field. */
export function parseTableSources(input: unknown): Parsed<ReadonlyMap<string, TableSource>> {
  return readFile('seeds/table-sources.json', tables, input, (raw, report) => {
    checkUnique(
      raw.tables.map((entry) => entry.id),
      report,
    );
    return new Map(raw.tables.map((entry) => [entry.id, entry]));
  });
}

function checkSum(entry: string, shares: readonly number[], report: Report): void {
  const sum = shares.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > 1e-3) report(entry, `the shares sum to ${sum.toFixed(4)}, not to 1`);
}
