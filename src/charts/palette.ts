import type { Colour, Palette, Type } from './spec.ts';

const names: readonly Colour[] = [
  'plan',
  'plan-soft',
  'plan-mid',
  'base',
  'base-ink',
  'target',
  'edit',
  'ink-2',
  'ink-3',
  'line',
  'scenario-1',
  'scenario-2',
  'scenario-3',
  'scenario-4',
  'scenario-5',
  'scenario-6',
];

/** The colours as they stand at an element, resolved by the browser: a canvas knows neither variables nor light-dark(). */
export function readPalette(at: HTMLElement): Palette {
  const probe = document.createElement('span');
  at.append(probe);
  const resolve = (name: Colour): readonly [Colour, string] => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  };
  const palette = Object.fromEntries(names.map(resolve)) as Record<Colour, string>;
  probe.remove();
  return palette;
}

/** The small type of charts at an element, in CSS pixels. */
export function readType(at: HTMLElement): Type {
  const { fontFamily, fontSize } = getComputedStyle(at);
  return { family: fontFamily, size: Number.parseFloat(fontSize) };
}
