import type { Engine } from '../engine/engine.ts';
import { Comparisons } from '../state/comparisons.svelte.ts';
import { Explanations } from '../state/evidence.svelte.ts';
import type { Parts } from './parts.ts';

/** A state of a screen that few visits open: one to an engine, made when it is first asked for. */
function later<T>(make: (engine: Engine) => T): (parts: Pick<Parts, 'engine'>) => T {
  const made = new WeakMap<Engine, T>();
  return ({ engine }) => {
    const state = made.get(engine) ?? make(engine);
    made.set(engine, state);
    return state;
  };
}

export const comparisonsOf = later((engine) => new Comparisons(engine));
export const explanationsOf = later((engine) => new Explanations(engine));
