import type { MathNode } from './math.ts';

const mathml = 'http://www.w3.org/1998/Math/MathML';

/** The elements of a formula. svelte:element makes them in the namespace of SVG, where they are drawn as nothing. */
export function buildMath({ tag, text, name, attributes, children }: MathNode): Element {
  const element = document.createElementNS(mathml, tag);
  for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value);
  if (name !== undefined) element.setAttribute('data-name', name);
  element.append(text ?? '', ...children.map(buildMath));
  return element;
}
