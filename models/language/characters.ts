import type { Fault } from './errors.ts';

const maxLength = 2000;
const maxDepth = 100;

const hints: readonly (readonly [characters: string, hint: string])[] = [
  ['?:', 'Write if(condition, a, b).'],
  ['&|!', 'Combine conditions with *, min and max: they are 0 or 1.'],
  ['[]{}', 'Group with round brackets; square ones hold the unit, left of the =.'],
  ['%％', 'Write 5 % as 0.05.'],
  ['（），＝＋－＊／。', 'Write the plain (half-width) character.'],
  ['×÷−–—·', 'Write * / or -.'],
  [';；', 'One equation a line.'],
];

/** Looks once over an expression: only known characters, quotes and brackets closed, commas between arguments. */
class Inspection {
  readonly #text: string;
  readonly #open: { readonly at: number; readonly call: boolean }[] = [];
  #before = '';
  #minuses = 0;
  #powers = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(from: number): Fault | null {
    let at = from;
    while (at < this.#text.length) {
      const char = this.#text.charAt(at);
      if (char === "'" || char === '"') {
        const end = this.#text.indexOf(char, at + 1);
        const line = this.#text.indexOf('\n', at + 1);
        if (end < 0 || (line >= 0 && line < end)) return syntax(at, 'the quote is not closed');
        at = end;
      } else {
        const fault = this.#inspect(char, at);
        if (fault !== null) return fault;
      }
      if (char.trim() !== '') this.#before = char;
      at += 1;
    }
    const unclosed = this.#open.at(-1);
    return unclosed === undefined ? null : syntax(unclosed.at, 'the bracket is not closed');
  }

  #inspect(char: string, at: number): Fault | null {
    if (!/[\w \t\n.+\-*/^<>=(),]/.test(char)) return unknownCharacter(char, at);
    if (char.trim() !== '') this.#minuses = char === '-' ? this.#minuses + 1 : 0;
    if (char === '(') this.#open.push({ at, call: /\w/.test(this.#before) });
    if (char === '^') this.#powers += 1;
    if (this.#open.length + this.#minuses + this.#powers > maxDepth) {
      return { at, code: 'too_deep', parameters: { limit: String(maxDepth) } };
    }
    if (char === ',' && this.#open.at(-1)?.call !== true) {
      return syntax(at, 'a comma stands only between the arguments of a function');
    }
    if (char === ')' && this.#open.pop() === undefined) {
      return syntax(at, 'this bracket closes nothing');
    }
    return null;
  }
}

function syntax(at: number, detail: string): Fault {
  return { at, code: 'syntax', parameters: { detail } };
}

function unknownCharacter(found: string, at: number): Fault {
  const hint = hints.find(([characters]) => characters.includes(found))?.[1] ?? '';
  return { at, code: 'character', parameters: { found, hint } };
}

/** The first thing in an expression that its parser is not to see; null: nothing. */
export function checkCharacters(text: string, from: number): Fault | null {
  if (text.slice(from).trim() === '') return syntax(from, 'nothing stands right of the =');
  if (text.length - from > maxLength) {
    return { at: from, code: 'too_long', parameters: { limit: String(maxLength) } };
  }
  return new Inspection(text).run(from);
}
