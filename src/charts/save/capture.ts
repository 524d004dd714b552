import { configOf } from '../pictures.ts';
import { readPalette, readType } from '../palette.ts';
import { captureBox, captureDrawing } from './pieces.ts';
import { escapeXml, paint, tag } from './markup.ts';
import { recordChart } from './record.ts';

interface Line {
  text: string;
  readonly left: number;
  readonly top: number;
  right: number;
}

/** The lines that a text stands in on the page. */
function linesOf(node: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (let at = 0; at < node.data.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getClientRects()[0];
    if (!box || box.width === 0) continue;
    const last = lines.at(-1);
    const char = node.data.charAt(at);
    if (last && Math.abs(last.top - box.top) < 2) {
      last.text += char;
      last.right = box.right;
    } else lines.push({ text: char, left: box.left, top: box.top, right: box.right });
  }
  return lines;
}

/** A line cut where its box hides the rest. */
function cut({ text, left, right }: Line, parent: Element, style: CSSStyleDeclaration): string {
  const edge = parent.getBoundingClientRect().right;
  if (style.overflow !== 'hidden' || right <= edge + 1) return text;
  const share = Math.max(0, (edge - left) / (right - left));
  return `${text.slice(0, Math.max(0, Math.floor(text.length * share) - 1))}…`;
}

/** Draws parts of the page as SVG at the place they have in it, from one corner. */
class Capture {
  readonly #left: number;
  readonly #top: number;
  readonly #pen: CanvasRenderingContext2D | null;

  constructor(root: Element) {
    const { left, top } = root.getBoundingClientRect();
    this.#left = left;
    this.#top = top;
    this.#pen = document.createElement('canvas').getContext('2d');
  }

  of(node: Node): string {
    if (node instanceof Text) return this.#text(node);
    if (!(node instanceof Element)) return '';
    const style = getComputedStyle(node);
    const isHidden =
      style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none';
    if (isHidden || style.opacity === '0') return '';
    const box = node.getBoundingClientRect();
    const [x, y] = [box.left - this.#left, box.top - this.#top];
    if (node instanceof HTMLCanvasElement) return this.#canvas(node, x, y);
    if (node instanceof SVGSVGElement) return captureDrawing(node, x, y);
    const inner = [
      captureBox(node, style, [x, y]),
      ...[...node.childNodes].map((child) => this.of(child)),
    ].join('');
    return style.opacity === '1' || inner === ''
      ? inner
      : tag('g', { opacity: style.opacity }, inner);
  }

  #canvas(canvas: HTMLCanvasElement, x: number, y: number): string {
    const config = configOf(canvas);
    const frame = canvas.parentElement;
    if (config === null || frame === null) return '';
    const { width, height } = canvas.getBoundingClientRect();
    const shapes = recordChart(config(readPalette(frame), readType(frame)), width, height);
    return tag('g', { transform: `translate(${String(x)} ${String(y)})` }, shapes);
  }

  #text(node: Text): string {
    const parent = node.parentElement;
    if (parent === null || node.data.trim() === '') return '';
    const style = getComputedStyle(parent);
    const size = Number.parseFloat(style.fontSize);
    if (this.#pen) this.#pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ascent = this.#pen?.measureText('国').fontBoundingBoxAscent ?? size * 0.86;
    return linesOf(node)
      .map((line) =>
        tag(
          'text',
          {
            x: line.left - this.#left,
            y: line.top - this.#top + ascent,
            'font-family': style.fontFamily,
            'font-size': size,
            'font-weight': style.fontWeight,
            ...paint('fill', style.color),
          },
          escapeXml(cut(line, parent, style)),
        ),
      )
      .join('');
  }
}

/** A part of the page as SVG markup, with its size in CSS pixels; always in the light palette, as on paper. */
export function capture(element: HTMLElement): {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
} {
  const { dataset } = document.documentElement;
  const before = dataset['theme'];
  // nothing is painted before it is put back
  dataset['theme'] = 'light';
  const { width, height } = element.getBoundingClientRect();
  const markup = new Capture(element).of(element);
  if (before === undefined) delete dataset['theme'];
  else dataset['theme'] = before;
  return { markup, width, height };
}
