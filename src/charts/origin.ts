import { getContext, setContext } from 'svelte';

const key = Symbol('title of the scenario that charts show');

/** Tells every chart below whose figures it shows, for the foot of its picture. */
export function setOrigin(title: () => string): void {
  setContext(key, title);
}

/** Title of the scenario that a chart shows; empty: nobody told. */
export function originOf(): () => string {
  return getContext<(() => string) | undefined>(key) ?? (() => '');
}
