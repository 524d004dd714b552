import { capture } from './capture.ts';
import { escapeXml, tag } from './markup.ts';

/** What stands around a saved picture. */
export interface Caption {
  readonly title: string;
  readonly sentence: string;
  /** Scenario, model, seed, draws, digest. */
  readonly footer: string;
}

const margin = 20;
const family =
  "system-ui, -apple-system, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** Width of a text in ems: a CJK character is one, others little more than half. */
const emsOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.56), 0);

/** Breaks a text into lines of at most `ems`: between CJK characters, else at blanks. */
export function breakLines(text: string, ems: number): readonly string[] {
  const lines = [''];
  for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && emsOf(line + piece.trimEnd()) > ems) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim());
}

interface Setting {
  readonly size: number;
  readonly colour: string;
  readonly weight?: number;
}

/** Lines of text below one another, and where the next may begin. */
function setText(text: string, top: number, width: number, { size, colour, weight }: Setting) {
  const lines = breakLines(text, width / size);
  const markup = lines.map((line, at) =>
    tag(
      'text',
      {
        x: margin,
        y: top + size * (0.95 + 1.45 * at),
        'font-family': family,
        'font-size': size,
        'font-weight': weight,
        fill: colour,
      },
      escapeXml(line),
    ),
  );
  return { markup: markup.join(''), bottom: top + size * 1.45 * lines.length };
}

/** A chart of the page as an SVG of its own: title, sentence, picture, and where its figures come from. */
export function composePicture(element: HTMLElement, { title, sentence, footer }: Caption) {
  const picture = capture(element);
  const width = Math.ceil(Math.max(picture.width, 420) + 2 * margin);
  const inner = width - 2 * margin;
  const head = setText(title, margin, inner, { size: 15, colour: '#1d1f23', weight: 700 });
  const said = setText(sentence, head.bottom + 4, inner, { size: 12, colour: '#50545c' });
  const top = said.bottom + 10;
  const foot = setText(footer, top + picture.height + 14, inner, { size: 10, colour: '#646973' });
  const height = Math.ceil(foot.bottom + margin / 2);
  const body = [
    tag('rect', { width, height, fill: '#ffffff' }),
    head.markup,
    said.markup,
    tag('g', { transform: `translate(${String(margin)} ${String(top)})` }, picture.markup),
    foot.markup,
  ];
  const size = { width, height, viewBox: `0 0 ${String(width)} ${String(height)}` };
  const titled = tag('title', {}, escapeXml(title)) + body.join('');
  const svg = tag('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, titled);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}
