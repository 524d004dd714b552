import * as v from 'valibot';
import type { Assumption, Evidence, EvidenceText, Profile } from '../types.ts';
import {
  bound,
  count,
  finite,
  grade,
  id,
  positive,
  role,
  share,
  text,
  url,
  words,
} from './fields.ts';
import { checkUnique, readFile, type Parsed, type Report } from './result.ts';
import { findPower, shiftPoint } from './units.ts';

const file = 'seeds/evidence.json';
const textFile = 'seeds/evidence-sources.json';

const assumption = v.strictObject({
  id,
  central: finite,
  low: finite,
  high: finite,
  published: words,
  unit: words,
  distribution: v.picklist([
    'normal',
    'truncated_normal',
    'lognormal',
    'beta',
    'triangular',
    'pert',
    'fixed',
  ]),
  bounds: v.tuple([bound, bound]),
  lagMonths: count,
  grade,
  role,
  hindsight: v.boolean(),
  measures: v.array(count),
});

const profile = v.strictObject({
  id,
  shares: v.pipe(v.array(share), v.length(12, 'a profile has twelve shares')),
  concentration: positive,
  grade,
  role,
  hindsight: v.boolean(),
});

const evidence = v.strictObject({
  assumptions: v.array(assumption),
  profiles: v.array(profile),
});

const citation = v.strictObject({
  text: words,
  year: v.nullable(v.pipe(v.number(), v.integer())),
  url,
  finding: v.string(),
  grade,
});

const texts = v.strictObject({
  texts: v.array(
    v.strictObject({
      id,
      title: text,
      moves: v.string(),
      form: v.string(),
      note: v.string(),
      citations: v.pipe(v.array(citation), v.minLength(1, 'every figure says where it comes from')),
    }),
  ),
});

type RawAssumption = v.InferOutput<typeof assumption>;
type RawProfile = v.InferOutput<typeof profile>;

/** `seeds/evidence.json` → assumptions in canonical units and profiles that sum to one, by id. */
export function parseEvidence(input: unknown): Parsed<Evidence> {
  return readFile(file, evidence, input, (raw, report) => {
    checkUnique(
      [...raw.assumptions, ...raw.profiles].map((entry) => entry.id),
      report,
    );
    return {
      assumptions: new Map(raw.assumptions.map((a) => [a.id, toAssumption(a, report)])),
      profiles: new Map(raw.profiles.map((p) => [p.id, toProfile(p, report)])),
    };
  });
}

/** `seeds/evidence-sources.json`, with the published units of `seeds/evidence.json` → the words, by id. */
export function parseEvidenceTexts(
  input: unknown,
  core: unknown,
): Parsed<ReadonlyMap<string, EvidenceText>> {
  const units = v.safeParse(evidence, core);
  return readFile(textFile, texts, input, (raw, report) => {
    checkUnique(
      raw.texts.map((entry) => entry.id),
      report,
    );
    // A broken core reports its own problems; without it, nobody knows what is missing here.
    const published = units.success ? publishedUnits(units.output) : null;
    const byId = new Map<string, EvidenceText>();
    for (const entry of raw.texts) {
      const unit = published?.get(entry.id);
      if (published && unit === undefined) report(entry.id, `${file} has no such entry`);
      checkReasons(entry, report);
      byId.set(entry.id, { ...entry, published: { unit: unit ?? '' } });
    }
    for (const key of published?.keys() ?? []) {
      if (!byId.has(key)) report(key, `this entry of ${file} has no words and no source here`);
    }
    return byId;
  });
}

function publishedUnits(raw: v.InferOutput<typeof evidence>): Map<string, string> {
  return new Map([
    ...raw.assumptions.map((a) => [a.id, a.published] as const),
    ...raw.profiles.map((p) => [p.id, 'share of the year by month'] as const),
  ]);
}

/** A citation without an address gives the reason instead. */
function checkReasons(
  entry: { readonly id: string; readonly citations: EvidenceText['citations'] },
  report: Report,
): void {
  for (const { url: address, finding, text: source } of entry.citations) {
    if (address === null && finding.trim() === '') {
      report(entry.id, `“${source}” has neither an address nor a reason`);
    }
  }
}

function toAssumption(raw: RawAssumption, report: Report): Assumption {
  if (!(raw.low <= raw.central && raw.central <= raw.high)) {
    report(raw.id, `low ≤ central ≤ high does not hold: ${raw.low}, ${raw.central}, ${raw.high}`);
  }
  const [least, most] = raw.bounds;
  if ((least !== null && raw.low < least) || (most !== null && raw.high > most)) {
    report(raw.id, 'bounds: the range reaches beyond them');
  }
  checkFit(raw, report);
  const { published, ...rest } = raw;
  const found = findPower(published, raw.unit);
  if (!found.ok) report(raw.id, found.reason);
  const power = found.ok ? found.power : 0;
  const to = (figure: number) => shiftPoint(figure, power);
  return {
    ...rest,
    central: to(raw.central),
    low: to(raw.low),
    high: to(raw.high),
    bounds: [least === null ? null : to(least), most === null ? null : to(most)],
  };
}

/** What no distribution of the named kind can be fitted to. */
function checkFit({ id: entry, distribution, low, high }: RawAssumption, report: Report): void {
  if (distribution !== 'fixed' && low === high) {
    report(entry, `a ${distribution} needs a range, and low equals high`);
  }
  if (distribution === 'lognormal' && low <= 0) report(entry, 'a lognormal needs a low above 0');
  if (distribution === 'beta' && (low <= 0 || high >= 1)) {
    report(entry, 'a beta needs its range inside 0 and 1');
  }
}

function toProfile(raw: RawProfile, report: Report): Profile {
  const sum = raw.shares.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > 1e-3) report(raw.id, `shares: they sum to ${sum}, not to 1`);
  return { ...raw, shares: raw.shares.map((part) => part / sum) };
}
