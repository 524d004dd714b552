import * as v from 'valibot';
import type { BaselineFigure, BaselineSource } from '../types.ts';
import { finite, grade, id, role, text, url, words } from './fields.ts';
import { checkUnique, readFile, type Parsed, type Report } from './result.ts';
import { findPower, shiftPoint } from './units.ts';

const file = 'seeds/baseline.json';
const sourceFile = 'seeds/baseline-sources.json';

const baseline = v.strictObject({
  figures: v.array(
    v.strictObject({
      id,
      value: finite,
      published: words,
      unit: words,
      period: words,
      grade,
      role,
    }),
  ),
});

const stated = v.strictObject({
  value: v.union([finite, words]),
  published: words,
  period: words,
  grade,
});

const sources = v.strictObject({
  sources: v.array(
    v.strictObject({
      id,
      title: text,
      region: words,
      publisher: words,
      source: words,
      url,
      note: v.string(),
      stated: v.optional(stated),
    }),
  ),
});

type RawFigure = v.InferOutput<typeof baseline>['figures'][number];

/** `seeds/baseline.json` → figures in canonical units, by id. */
export function parseBaseline(input: unknown): Parsed<ReadonlyMap<string, BaselineFigure>> {
  return readFile(file, baseline, input, (raw, report) => {
    checkUnique(
      raw.figures.map((figure) => figure.id),
      report,
    );
    return new Map(raw.figures.map((figure) => [figure.id, toFigure(figure, report)]));
  });
}

/** `seeds/baseline-sources.json`, with the figures as published in `seeds/baseline.json` → where each comes from, by id. */
export function parseBaselineSources(
  input: unknown,
  core: unknown,
): Parsed<ReadonlyMap<string, BaselineSource>> {
  const figures = v.safeParse(baseline, core);
  // A broken core reports its own problems; without it, nobody knows what is missing here.
  const published = figures.success
    ? new Map(figures.output.figures.map((figure) => [figure.id, figure]))
    : null;
  return readFile(sourceFile, sources, input, (raw, report) => {
    const ids = raw.sources.map((source) => source.id);
    checkUnique(ids, report);
    const known = new Set(ids);
    for (const key of published?.keys() ?? []) {
      if (!known.has(key)) report(key, `this figure of ${file} has no source here`);
    }
    return new Map(raw.sources.map((source) => [source.id, toSource(source, published, report)]));
  });
}

function toSource(
  raw: v.InferOutput<typeof sources>['sources'][number],
  published: ReadonlyMap<string, RawFigure> | null,
  report: Report,
): BaselineSource {
  const { stated: own, ...rest } = raw;
  const figure = own ?? published?.get(raw.id);
  if (published && figure === undefined)
    report(raw.id, `neither ${file} nor this entry states a figure`);
  if (own !== undefined && published?.has(raw.id))
    report(raw.id, `stated: ${file} states it already`);
  if (raw.url === null && raw.note.trim() === '') {
    report(raw.id, 'neither an address nor a reason');
  }
  return {
    ...rest,
    published: { value: figure?.value ?? '', unit: figure?.published ?? '' },
    period: figure?.period ?? '',
    grade: figure?.grade ?? 'C',
  };
}

function toFigure(raw: RawFigure, report: Report): BaselineFigure {
  const { published, ...rest } = raw;
  const found = findPower(published, raw.unit);
  if (!found.ok) report(raw.id, found.reason);
  return { ...rest, value: shiftPoint(raw.value, found.ok ? found.power : 0) };
}
