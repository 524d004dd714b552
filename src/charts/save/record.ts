import { Chart, type ChartConfiguration } from 'chart.js';
import '../draw.ts';
import { escapeXml, paint, tag, type Attributes } from './markup.ts';

type Context = CanvasRenderingContext2D;

const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
/** Ascent that a baseline stands for, in parts of the type's size. */
const lifts: Readonly<Record<string, number>> = {
  middle: 0.36,
  top: 0.86,
  hanging: 0.8,
  bottom: -0.2,
};

/** A style that is a colour; a gradient or a pattern has no place in a chart of ours. */
const plain = (style: string | object): string => (typeof style === 'string' ? style : 'none');

/** Writes down as SVG what is drawn on a canvas: lines, areas, text as text. */
class Recorder {
  readonly #real: Context;
  #path = '';
  #shapes: string[] = [];
  #clips: string[] = [];
  #clip: string | undefined;
  readonly #kept: (string | undefined)[] = [];

  constructor(real: Context) {
    this.#real = real;
  }

  get shapes(): string {
    return [
      ...(this.#clips.length > 0 ? [tag('defs', {}, this.#clips.join(''))] : []),
      ...this.#shapes,
    ].join('');
  }

  /** The real context, each call that draws written down as well. */
  watch(): Context {
    const own = this.#methods();
    return new Proxy(this.#real, {
      get: (real, name): unknown => {
        const value: unknown = Reflect.get(real, name);
        if (typeof value !== 'function') return value;
        return (...args: number[]): unknown => {
          const note = Object.hasOwn(own, name) ? own[String(name)] : undefined;
          // the transform holds before the call, save for restore
          note?.(args);
          return Reflect.apply(value, real, args);
        };
      },
      set: (real, name, value) => Reflect.set(real, name, value),
    });
  }

  #methods(): Readonly<Record<string, (args: number[]) => unknown>> {
    const line =
      (letter: string) =>
      (args: number[]): void => {
        this.#path += `${letter}${this.#place(args)}`;
      };
    return {
      beginPath: () => (this.#path = ''),
      moveTo: line('M'),
      lineTo: line('L'),
      bezierCurveTo: line('C'),
      quadraticCurveTo: line('Q'),
      closePath: () => (this.#path += 'Z'),
      rect: (args) => (this.#path += this.#rect(args)),
      arc: (args) => (this.#path += this.#arc(args)),
      fill: () => this.#add({ d: this.#path, ...this.#fill() }),
      stroke: ([path]) => path === undefined && this.#add({ d: this.#path, ...this.#stroke() }),
      fillRect: (args) => this.#add({ d: this.#rect(args), ...this.#fill() }),
      strokeRect: (args) => this.#add({ d: this.#rect(args), ...this.#stroke() }),
      // each frame begins with it: what was drawn before is gone
      clearRect: () => (this.#shapes = []),
      clip: () => this.#cut(),
      save: () => this.#kept.push(this.#clip),
      restore: () => (this.#clip = this.#kept.pop()),
      fillText: ([text, x = 0, y = 0]) => this.#text(String(text), x, y),
    };
  }

  #place(points: readonly number[]): string {
    const { a, b, c, d, e, f } = this.#real.getTransform();
    const placed = points.map((value, at) => {
      const [x, y] = at % 2 === 0 ? [value, points[at + 1] ?? 0] : [points[at - 1] ?? 0, value];
      const moved = at % 2 === 0 ? a * x + c * y + e : b * x + d * y + f;
      return String(Math.round(moved * 100) / 100);
    });
    return placed.join(' ');
  }

  #rect([x = 0, y = 0, w = 0, h = 0]: readonly number[]): string {
    const corners = [x, y, x + w, y, x + w, y + h, x, y + h];
    return `M${this.#place(corners.slice(0, 2))}L${this.#place(corners.slice(2))}Z`;
  }

  #arc([x = 0, y = 0, r = 0, from = 0, to = 0]: readonly number[]): string {
    const at = (angle: number): string =>
      this.#place([x + r * Math.cos(angle), y + r * Math.sin(angle)]);
    const middle = (from + to) / 2;
    const size = `${String(r)} ${String(r)}`;
    const start = `${this.#path === '' ? 'M' : 'L'}${at(from)}`;
    return `${start}A${size} 0 0 1 ${at(middle)}A${size} 0 0 1 ${at(to)}`;
  }

  #fill(): Attributes {
    return paint('fill', plain(this.#real.fillStyle), this.#real.globalAlpha);
  }

  #stroke(): Attributes {
    const { strokeStyle, globalAlpha, lineWidth } = this.#real;
    const dash = this.#real.getLineDash().join(' ');
    const look = { 'stroke-width': lineWidth, 'stroke-dasharray': dash === '' ? undefined : dash };
    return { fill: 'none', ...paint('stroke', plain(strokeStyle), globalAlpha), ...look };
  }

  #add(attributes: Attributes): void {
    if (attributes['d'] === '') return;
    this.#shapes.push(tag('path', { ...attributes, 'clip-path': this.#clip }));
  }

  #cut(): void {
    const id = `clip-${String(this.#clips.length + 1)}`;
    const path = tag('path', { d: this.#path });
    this.#clips.push(tag('clipPath', { id, 'clip-path': this.#clip }, path));
    this.#clip = `url(#${id})`;
  }

  #text(text: string, x: number, y: number): void {
    const { font, textAlign, textBaseline, globalAlpha, fillStyle } = this.#real;
    const [, weight, size = '11', family = ''] =
      /(?:(\d{3}|bold) )?([\d.]+)px (.*)$/.exec(font) ?? [];
    const { a, b, c, d, e, f } = this.#real.getTransform();
    const isTurned = b !== 0 || c !== 0;
    const shape = tag(
      'text',
      {
        x: isTurned ? x : a * x + e,
        y: (isTurned ? y : d * y + f) + (lifts[textBaseline] ?? 0) * Number(size),
        transform: isTurned ? `matrix(${[a, b, c, d, e, f].map(String).join(' ')})` : undefined,
        'text-anchor': anchors[textAlign],
        'font-family': family,
        'font-size': Number(size),
        'font-weight': weight,
        ...paint('fill', plain(fillStyle), globalAlpha),
      },
      escapeXml(text),
    );
    this.#shapes.push(shape);
  }
}

/** A chart of the library as SVG, drawn once more at the given size in CSS pixels. */
export function recordChart(
  config: ChartConfiguration<'line'>,
  width: number,
  height: number,
): string {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('width', String(width));
  canvas.setAttribute('height', String(height));
  const real = canvas.getContext('2d');
  if (real === null) throw new Error('The browser has no canvas to draw on');
  const recorder = new Recorder(real);
  const watched = recorder.watch();
  Object.defineProperty(canvas, 'getContext', { value: () => watched });
  const options = {
    ...config.options,
    responsive: false,
    devicePixelRatio: 1,
    animation: false,
  } as const;
  // a line with segments is drawn call by call, any other as a Path2D, which can't be read back
  const datasets = config.data.datasets.map((dataset) => ({ ...dataset, segment: {} }));
  const data = { ...config.data, datasets };
  const chart = new Chart<'line'>(canvas, { ...config, data, options });
  const { shapes } = recorder;
  chart.destroy();
  return shapes;
}
