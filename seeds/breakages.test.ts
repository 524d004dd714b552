import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { youngerFiles, type Breakage } from '../test/fixtures/seed-breakages.ts';
import { checkFiles, seedFiles, type SeedFile } from './check.ts';

const planFile = 'plan/shanxi-services-2021.json';
const clausesFile = 'plan/shanxi-services-2021.clauses.json';

const breakages: Readonly<Record<SeedFile, readonly Breakage[]>> = {
  [planFile]: [
    [
      '"departments": ["commerce", "finance", "cities"]',
      '"departments": ["comerce"]',
      'measure 1',
      /no “comerce”/,
    ],
    ['"targets": ["livestream_bases"]', '"targets": ["bases"]', 'measure 8', /no “bases”/],
    [
      '"id": "rental_homes", "measure": 14',
      '"id": "rental_homes", "measure": 15',
      'rental_homes',
      /15 does not list it/,
    ],
    [
      '"number": 18, "chapter": "safeguards"',
      '"number": 18, "chapter": "guards"',
      'section 18',
      /no “guards”/,
    ],
    ['"number": 60, "section": 18', '"number": 59, "section": 18', '59', /more than once/],
    [
      '"operator": "range", "value": 6, "upper": 8',
      '"operator": "range", "value": 6, "upper": 5',
      'integrated_bases',
      /below the value/,
    ],
    [
      '"value": 1866, "upper": null, "unit": "neighbourhood"',
      '"value": "1866", "upper": null, "unit": "neighbourhood"',
      'old_neighbourhoods',
      /value: .*number/,
    ],
    ['"due": 3,', '"due": 13,', 'deferral_policy', /due: /],
    ['"names": ["太原", "大同"]', '"names": ["太原"]', 'cross_border_zones', /1 for a value of 2/],
    ['"unit": "mine"', '"unit": "per mine"', 'smart_mines', /not a unit of equations/],
  ],
  [clausesFile]: [
    ['{"measure": 7,', '{"measure": 8,', '8', /more than once/],
    ['{"measure": 60,', '{"measure": 61,', '61', /no such measure/],
    ['{"measure": 60,', '{"measure": 61,', '60', /has no clause/],
    [/("measure": 1, "text": \{"zh": ")[^"]+/u, '$1', '1', /text\.zh: must not be empty/],
  ],
  'evidence.json': [
    [
      '"id": "m01_redemption_rate", "central": 0.82',
      '"id": "m01_redemption_rate", "central": 0.99',
      'm01_redemption_rate',
      /low ≤ central ≤ high/,
    ],
    [
      '"id": "m01_redemption_rate"',
      '"id": "m01_substitution_window"',
      'm01_substitution_window',
      /more than once/,
    ],
    [
      /("id": "m09_cost_per_neighbourhood".*?)"CNY 10,000"/,
      '$1"10k CNY"',
      'm09_cost_per_neighbourhood',
      /“10k CNY” is not in the table/,
    ],
    ['"CNY/neighbourhood"', '"home"', 'm09_cost_per_neighbourhood', /gives CNY, not home/],
    [
      /("id": "m07_festivals_supported".*?)"festival"/,
      '$1"1"',
      'm07_festivals_supported',
      /say which/,
    ],
    [
      /("id": "m07_festivals_supported", "central": 30, "low": )12/,
      '$10',
      'm07_festivals_supported',
      /low above 0/,
    ],
    [
      /("id": "m01_redemption_rate".*?)"beta"/,
      '$1"uniform"',
      'm01_redemption_rate',
      /distribution: /,
    ],
    [
      /("id": "m01_redemption_rate".*?"measures": )\[1\]/,
      '$1[61]',
      'm01_redemption_rate',
      /no measure 61/,
    ],
    ['"shares": [0.0828,', '"shares": [0.1828,', 'seasonality_retail', /sum to 1\.[01]/],
    ['"shares": [0.0828,', '"shares": [', 'seasonality_retail', /twelve shares/],
  ],
  'evidence-sources.json': [
    ['"id": "m01_redemption_rate"', '"id": "m01_redeemed"', 'm01_redeemed', /no such entry/],
    [
      '"id": "m01_redemption_rate"',
      '"id": "m01_redeemed"',
      'm01_redemption_rate',
      /no words and no source/,
    ],
    [
      /("id": "m01_redemption_rate".*?"citations": )\[.*?\}\]/,
      '$1[]',
      'm01_redemption_rate',
      /where it comes from/,
    ],
    [
      /("id": "car_sale_to_service_va".*?"url": null, "finding": )"[^"]*"/,
      '$1""',
      'car_sale_to_service_va',
      /neither an address nor a reason/,
    ],
    [
      /("id": "va_rate_retail_margin".*?"url": )"[^"]*"/,
      '$1"see ionet"',
      'va_rate_retail_margin',
      /url: /,
    ],
  ],
  'baseline.json': [
    ['"id": "va_tertiary_2020"', '"id": "gdp_2020"', 'gdp_2020', /more than once/],
    [/("id": "gdp_2021", .*?)"亿元"/u, '$1"千元"', 'gdp_2021', /“千元” is not in the table/],
    [/("id": "gdp_2021", .*?)"CNY"/, '$1"visit"', 'gdp_2021', /gives CNY, not visit/],
    ['"value": 22590.16', '"value": null', 'gdp_2021', /value: /],
    [/("id": "gdp_2021", .*?)"outturn"/, '$1"result"', 'gdp_2021', /role: /],
  ],
  'baseline-sources.json': [
    ['"id": "gdp_2021"', '"id": "gdp_of_2021"', 'gdp_2021', /has no source here/],
    ['"id": "gdp_2021"', '"id": "gdp_of_2021"', 'gdp_of_2021', /states a figure/],
    [
      /("id": "gdp_2020", .*?"note": )"[^"]*"/u,
      '$1""',
      'gdp_2020',
      /neither an address nor a reason/,
    ],
    [
      /("id": "gdp_2021", .*?"publisher": )"[^"]*"/u,
      '$1""',
      'gdp_2021',
      /publisher: must not be empty/,
    ],
  ],
  'input-output.json': [
    [/("coefficients": \[\s+\[)[^,]+, /, '$1', 'agri', /17 columns for 18 sectors/],
    [/("coefficients": \[\s+\[)[^,]+/, '$10.9', 'agri', /come to 1\.\d+ of output/],
    [/("coefficients": \[\s+\[)[^,]+/, '$1-0.1', 'coefficients.0.0', /./],
    ['"id": "coal"', '"id": "agri"', 'agri', /more than once/],
  ],
  'cities.json': [
    ['"populationShare": 0.1519', '"populationShare": 0.2519', 'populationShare', /sum to 1\.[01]/],
    ['"gdpShare": 0.2353', '"gdpShare": 2.353', 'taiyuan', /gdpShare: /],
    ['"id": "datong"', '"id": "taiyuan"', 'taiyuan', /more than once/],
    ['"published": "亿元"', '"published": "%"', 'taiyuan', /“%” gives 1, not CNY/],
  ],
  ...youngerFiles,
  'economy.json': [
    ['"share": 0.14729', '"share": 0.24729', 'industries', /sum to 1\.[01]/],
    ['"id": "trade"', '"id": "shops"', 'shops', /no such sector/],
    ['"coal": 0.97, ', '', 'coal', /this sector has none/],
    ['"a": "world_tourism_level_2021"', '"a": "tourism"', 'tourism', /no such assumption/],
    [
      '"stretch": "delivery_stretch_targets"',
      '"stretch": "delivery"',
      'delivery',
      /no such assumption/,
    ],
    ['"rho": 0.8', '"rho": 1.8', 'correlations.1.rho', /./],
  ],
  'table-sources.json': [
    ['"id": "economy.industries"', '"id": "input-output"', 'input-output', /more than once/],
    [/("id": "input-output".*?"how": )"[^"]*"/u, '$1""', 'input-output', /how: must not be empty/],
    [/("id": "input-output".*?"grade": )"A"/u, '$1"D"', 'input-output', /grade: /],
  ],
};

const texts = Object.fromEntries(
  seedFiles.map((name) => [name, readFileSync(new URL(name, import.meta.url), 'utf8')]),
);

function readFiles(changed: Readonly<Record<string, string>>) {
  const all = { ...texts, ...changed };
  return Object.fromEntries(
    seedFiles.map((name) => [name, JSON.parse(all[name] ?? 'null') as unknown]),
  ) as Record<SeedFile, unknown>;
}

test('every file is sound, by itself and with the others', () => {
  expect(checkFiles(readFiles({}))).toEqual([]);
});

describe.each(seedFiles)('%s', (name) => {
  const text = texts[name] ?? '';

  test.each(breakages[name])('refuses %s → %s', (cut, put, entry, reason) => {
    const broken = text.replace(cut, put);
    expect(broken).not.toBe(text);
    const problems = checkFiles(readFiles({ [name]: broken }));
    const said = problems.filter((problem) => problem.file === `seeds/${name}`);
    expect(said).toContainEqual(
      expect.objectContaining({ entry, reason: expect.stringMatching(reason) as unknown }),
    );
  });

  test('refuses something else altogether, and an unknown field', () => {
    expect(checkFiles({ ...readFiles({}), [name]: [] })).not.toEqual([]);
    const odd = checkFiles(readFiles({ [name]: text.replace('{', '{"odd": 1,') }));
    expect(odd).toContainEqual(expect.objectContaining({ file: `seeds/${name}`, entry: 'odd' }));
  });
});
