import * as v from 'valibot';

/** Fields that several files share. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9_-]*$/, 'an id is lower-case a–z, 0–9, _ and -'),
);
export const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
export const text = v.strictObject({ zh: words, en: words });
export const grade = v.picklist(['A', 'B', 'C']);
export const role = v.picklist(['input', 'check', 'outturn']);
export const finite = v.pipe(v.number(), v.finite());
export const share = v.pipe(finite, v.minValue(0), v.maxValue(1));
export const positive = v.pipe(finite, v.gtValue(0));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const url = v.nullable(v.pipe(v.string(), v.url()));
export const bound = v.nullable(finite);
