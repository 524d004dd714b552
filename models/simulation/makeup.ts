import type { Makeup } from '../contract.ts';
import { digestOf } from './digest.ts';
import type { Model } from './model.ts';

const short = (value: unknown): string => digestOf(value).slice(0, 8);

const makeups = new WeakMap<Model, Makeup>();

/** Takes a model's makeup from where all of the model was at hand. */
export function setMakeup(model: Model, makeup: Makeup): void {
  makeups.set(model, makeup);
}

/**
 * What the model is made of, part by part, as hashes: two copies of the program that disagree can say where. A measure's
 * part is its own text and the evidence its equations use; the facts are all that no single measure owns.
 */
export function makeupOf(model: Model, fingerprint: string): Makeup {
  const known = makeups.get(model);
  if (known !== undefined) return known;
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
