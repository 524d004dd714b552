/** A text as it may stand in XML: markup escaped, what XML 1.0 can't hold left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Two decimals: a hundredth of a pixel. */
const write = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);

/** An element of SVG; attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${write(value)}"`]))
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A CSS colour as two attributes, colour and opacity: programs that draw SVG know no rgba(). */
export function paint(name: 'fill' | 'stroke', colour: string, alpha = 1): Attributes {
  const parts = /^rgba?\(([^)]*)\)$/.exec(colour)?.[1]?.split(/[\s,/]+/);
  const own = parts?.[3];
  const opacity = (own === undefined ? 1 : Number.parseFloat(own)) * alpha;
  if (opacity === 0) return { [name]: 'none' };
  const plain = parts === undefined ? colour : `rgb(${parts.slice(0, 3).join(',')})`;
  return { [name]: plain, [`${name}-opacity`]: opacity === 1 ? undefined : opacity };
}
