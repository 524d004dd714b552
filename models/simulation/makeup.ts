import type { Makeup } from '../contract.ts';
import { digestOf } from './digest.ts';
import type { Model } from './model.ts';

const short = (value: unknown): string => digestOf(value).slice(0, 8);

/**
 * What the model is made of, part by part, as hashes: two copies of the program that disagree can say where. A measure's
 * part is its own text and the evidence its equations use; the facts are all that no single measure owns.
 */
export function makeupOf(model: Model, fingerprint: string): Makeup {
  const { plan, evidence, baseline, economy, table, cities, allocation, rules } = model;
  const measures = model.compiled.map((compiled): [string, string] => {
    const used = compiled.evidence.map(
      (id) => evidence.assumptions.get(id) ?? evidence.profiles.get(id) ?? id,
    );
    return [String(compiled.measure.number), short([compiled.measure, used])];
  });
  const facts = short([plan, baseline, economy, table, cities, allocation, rules.map((r) => r.id)]);
  return { model: fingerprint.slice(0, 8), facts, measures: Object.fromEntries(measures) };
}
