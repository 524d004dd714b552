import { describe, expect, it } from 'vitest';
import { outlineEquations } from '../../../models/language/outline.ts';
import { measures } from '../../../models/measures/catalogue.ts';
import { namesIn, readableName } from './expressions.ts';
import { MathWriter, type MathNode } from './math.ts';

const writer = new MathWriter({
  if: 'if',
  otherwise: 'otherwise',
  number: String,
  name: readableName,
  functions: { log: 'ln', s_curve: 'S' },
});

/** A formula as text: what has two parts with brackets around each. */
function textOf(node: MathNode): string {
  const parts = node.children.map(textOf);
  const [a = '', b = '', c = ''] = parts;
  switch (node.tag) {
    case 'mfrac':
      return `[${a}]/[${b}]`;
    case 'msup':
      return `${a}^{${b}}`;
    case 'msub':
      return `${a}_{${b}}`;
    case 'munderover':
      return `${a}_{${b}}^{${c}}`;
    case 'msqrt':
      return `√{${parts.join('')}}`;
    case 'mtr':
      return `${parts.join(' ')};`;
    default:
      return ((node.text ?? '') + parts.join('')).replaceAll('\u00A0', ' ');
  }
}

const read = (text: string) => {
  const [statement] = outlineEquations(`x [1] = ${text}`);
  if (!statement) throw new Error(text);
  return statement.expression;
};
const drawn = (text: string): string => textOf(writer.write(read(text)));
const pieces = (text: string): readonly string[] => writer.writePieces(read(text)).map(textOf);

describe('an equation as mathematics', () => {
  it.each([
    ['a + b * c', 'a+b×c'],
    ['(a + b) * c', '(a+b)×c'],
    ['a - (b - c)', 'a−(b−c)'],
    ['a - b - c', 'a−b−c'],
    ['a / (b + c)', '[a]/[b+c]'],
    ['(a / b) ^ 2', '([a]/[b])^{2}'],
    ['-a ^ 2', '−a^{2}'],
    ['-(a + b)', '−(a+b)'],
    ['a * -2', 'a×(-2)'],
    ['net_sales * 2', 'net sales×2'],
    ['a <= b', 'a≤b'],
  ])('draws %s', (text, wanted) => {
    expect(drawn(text)).toBe(wanted);
  });

  it.each([
    ['exp(a)', 'e^{a}'],
    ['exp(-(a + b) / c)', 'exp([−(a+b)]/[c])'],
    ['pow(a + b, c)', '(a+b)^{c}'],
    ['sqrt(a + b)', '√{a+b}'],
    ['abs(a)', '|a|'],
    ['log(a)', 'ln(a)'],
    ['min(a, b, 2)', 'min(a,b,2)'],
    ['if(a > 0, b, c)', 'b if a>0;c otherwise;'],
    ['cumulate(a * b)', '∑_{s=1}^{t}a×b'],
    ['total(a + b)', '∑_{t=1}^{12}(a+b)'],
    ['previous(a, 0)', 'a_{t−1}'],
    ['previous(a, b)', 'a_{t−1}(a_{0}=b)'],
    ['delay(a, 3)', 'a_{t−3}'],
    ['season(road)', 'season road'],
    ["event(a, 'key')", 'event(a,key)'],
    ['s_curve(a, b)', 'S(a,b)'],
  ])('draws the function %s', (text, wanted) => {
    expect(drawn(text)).toBe(wanted);
  });

  it('breaks between terms and factors, and long fractions', () => {
    expect(pieces('a * (b + c) + d - e')).toEqual(['a', '×(b+c)', '+d', '−e']);
    expect(pieces('max(a, b)')).toEqual(['max(a,b)']);
    const long = ['what_is_bought_in_a_month', 'share_of_it', 'what_is_kept_of_it'].join(' * ');
    expect(pieces(`${long} / other`)).toHaveLength(4);
    expect(pieces('a / b * c')).toEqual(['[a]/[b]', '×c']);
  });

  it('says of each name which it is', () => {
    const names: string[] = [];
    const walk = (node: MathNode): void => {
      if (node.name !== undefined) names.push(node.name);
      node.children.forEach(walk);
    };
    walk(writer.write(read('base.sales * net_sales / a')));
    expect(names).toEqual(['base.sales', 'net_sales', 'a']);
  });

  it('draws every equation of every measure', () => {
    for (const { equations } of measures) {
      for (const { expression, name } of outlineEquations(equations)) {
        const whole = textOf(writer.write(expression));
        expect(whole, name).not.toMatch(/undefined|NaN/);
        for (const used of namesIn(expression)) {
          expect(whole).toContain(readableName(used).replaceAll('\u00A0', ' '));
        }
      }
    }
  });
});
