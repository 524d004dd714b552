import { paint, tag } from './markup.ts';

const svgStyles = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const;

/** A drawing of the page as it stands there: its styles written onto each element, classes and handlers left out. */
export function captureDrawing(svg: SVGSVGElement, x: number, y: number): string {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const pairs = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, at) => {
    const original = pairs[at];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of element.getAttributeNames())
      if (/^(class|style|on|aria-|data-|role|tabindex)/.test(name)) element.removeAttribute(name);
    for (const name of svgStyles) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['fill', 'stroke'] as const)
      for (const [key, value] of Object.entries(paint(name, style.getPropertyValue(name))))
        if (value !== undefined) element.setAttribute(key, String(value));
  });
  copy
    .querySelectorAll('script, foreignObject, a[href], image')
    .forEach((element) => element.remove());
  for (const [key, value] of Object.entries({ x, y, width, height }))
    copy.setAttribute(key, String(value));
  copy.setAttribute('overflow', 'visible');
  return new XMLSerializer().serializeToString(copy);
}

/** The box of an element: ground, hatching, border. */
export function captureBox(
  element: Element,
  style: CSSStyleDeclaration,
  [x, y]: readonly [number, number],
): string {
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return '';
  const place = {
    x,
    y,
    width,
    height,
    rx: Math.min(Number.parseFloat(style.borderRadius) || 0, height / 2),
  };
  const ground = paint('fill', style.backgroundColor);
  const shapes = ground['fill'] === 'none' ? [] : [tag('rect', { ...place, ...ground })];
  if (style.backgroundImage.startsWith('repeating-linear-gradient'))
    shapes.push(tag('rect', { ...place, fill: '#ffffff' }), hatch(place, style.borderTopColor));
  const sides = [
    ['Top', x, y, x + width, y],
    ['Right', x + width, y, x + width, y + height],
    ['Bottom', x, y + height, x + width, y + height],
    ['Left', x, y, x, y + height],
  ] as const;
  for (const [side, x1, y1, x2, y2] of sides) {
    const size = Number.parseFloat(style[`border${side}Width`]);
    if (!(size > 0) || style[`border${side}Style`] === 'none') continue;
    const dash = style[`border${side}Style`] === 'dashed' ? '4 3' : undefined;
    const look = { 'stroke-width': size, 'stroke-dasharray': dash };
    shapes.push(
      tag('line', { x1, y1, x2, y2, ...paint('stroke', style[`border${side}Color`]), ...look }),
    );
  }
  return shapes.join('');
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Slanted lines over a box, cut to it by hand: a pattern would need a name of its own. */
function hatch({ x, y, width, height }: Place, colour: string): string {
  const lines: string[] = [];
  for (let at = -height; at < width; at += 5) {
    const from = Math.max(at, 0);
    const to = Math.min(at + height, width);
    if (to > from)
      lines.push(
        tag('line', {
          x1: x + from,
          y1: y + height - (from - at),
          x2: x + to,
          y2: y + height - (to - at),
          ...paint('stroke', colour),
          'stroke-width': 1.2,
        }),
      );
  }
  return lines.join('');
}
