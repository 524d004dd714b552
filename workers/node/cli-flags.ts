import { accept, quote, readNumber, refuse, suggest, type Parsed } from './cli-words.ts';

/** `switch` stands alone, `one` takes a value, `pairs` takes one or more `name=value` and may be repeated. */
export type FlagKind = 'switch' | 'one' | 'pairs';

export interface Given {
  readonly positional: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** Flag → name → value. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const pairShape = /^([\w.]+)=(.*)$/s;
const flagShape = /^--?([^=]*)(?:=(.*))?$/s;

class FlagReader implements Given {
  readonly positional: string[] = [];
  readonly switches = new Set<string>();
  readonly values = new Map<string, string>();
  readonly pairs = new Map<string, Map<string, string>>();
  readonly #rest: string[];
  readonly #kinds: ReadonlyMap<string, FlagKind>;

  constructor(args: readonly string[], kinds: Readonly<Record<string, FlagKind>>) {
    this.#rest = [...args];
    this.#kinds = new Map(Object.entries(kinds));
  }

  read(): Parsed<Given> {
    for (let arg = this.#rest.shift(); arg !== undefined; arg = this.#rest.shift()) {
      const taken = arg.startsWith('-') ? this.#takeFlag(arg) : this.positional.push(arg);
      if (typeof taken === 'string') return refuse(taken);
    }
    return accept(this);
  }

  /** What is wrong with the flag, or nothing. */
  #takeFlag(arg: string): string | undefined {
    const [, flag = '', inline] = flagShape.exec(arg) ?? [];
    const kind = this.#kinds.get(flag);
    if (kind === undefined) {
      const known = [...this.#kinds.keys()].map((name) => `--${name}`);
      return `There is no flag ${quote(`--${flag}`)}${suggest(`--${flag}`, known)}.`;
    }
    if (inline !== undefined) this.#rest.unshift(inline);
    if (kind === 'pairs') return this.#takePairs(flag);
    if (this.switches.has(flag) || this.values.has(flag)) return `--${flag} is given twice.`;
    if (kind === 'one') return this.#takeValue(flag, inline !== undefined);
    if (inline !== undefined) return `--${flag} takes no value.`;
    this.switches.add(flag);
    return undefined;
  }

  #takeValue(flag: string, inline: boolean): string | undefined {
    const value = this.#rest.shift();
    if (value === undefined || (!inline && value.startsWith('--')))
      return `--${flag} needs a value.`;
    this.values.set(flag, value);
    return undefined;
  }

  #takePairs(flag: string): string | undefined {
    const taken = this.pairs.get(flag) ?? new Map<string, string>();
    this.pairs.set(flag, taken);
    do {
      const [, name, value] = pairShape.exec(this.#rest.shift() ?? '') ?? [];
      if (name === undefined || value === undefined) return `--${flag} takes name=value.`;
      if (taken.has(name)) return `--${flag} names ${quote(name)} twice.`;
      taken.set(name, value);
    } while (pairShape.test(this.#rest[0] ?? ''));
    return undefined;
  }
}

/** Reads arguments against the flags of a command; `--flag=value` and `--flag value` are the same. */
export function readFlags(
  args: readonly string[],
  kinds: Readonly<Record<string, FlagKind>>,
): Parsed<Given> {
  return new FlagReader(args, kinds).read();
}

/** A whole number between two bounds; `fallback` where the flag is not given. */
export function readWhole(
  given: Given,
  flag: string,
  [min, max]: readonly [number, number],
  fallback: number,
): Parsed<number> {
  const text = given.values.get(flag);
  if (text === undefined) return accept(fallback);
  const value = readNumber(text);
  if (value !== null && Number.isInteger(value) && value >= min && value <= max)
    return accept(value);
  return refuse(`--${flag} takes a whole number from ${min} to ${max}, not ${quote(text)}.`);
}

/** The one argument of a command that is not a flag. */
export function readArgument(given: Given, what: string): Parsed<string> {
  const [first = '', second] = given.positional;
  if (first.trim() === '') return refuse(`The command needs ${what}.`);
  if (second !== undefined)
    return refuse(`The command takes one argument: ${quote(second)} is too much.`);
  return accept(first);
}
