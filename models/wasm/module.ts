import { flatten, list, sized, text, unsigned, type Code } from './bytes.ts';

const types = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const;
export type Type = keyof typeof types;

/** What the body of a function may use: its parameters are the first locals. */
export interface Locals {
  /** A local of its own. */
  readonly take: (type: Type) => number;
}

interface Signature {
  readonly params: readonly Type[];
  readonly result?: Type;
}

export interface Definition extends Signature {
  /** Called from outside by this name. */
  readonly exported?: string;
  readonly body: (locals: Locals) => Code;
}

/** Gathers functions and writes them as one module over a memory from outside. */
export class ModuleWriter {
  readonly #types: Code[] = [];
  readonly #imports: Code[] = [[text('room'), text('memory'), 2, 0, 1]];
  readonly #bodies: Code[] = [];
  readonly #exports: Code[] = [];

  /** Takes a function of the room's library; gives the index that it is called by. All come before any of its own. */
  import(name: string, signature: Signature): number {
    if (this.#bodies.length > 0) throw new Error('imports come first');
    const index = this.#declare(signature);
    this.#imports.push([text('room'), text(name), 0, unsigned(index)]);
    return index;
  }

  /** Adds a function; gives the index that it is called by. */
  add({ exported, body, ...signature }: Definition): number {
    const taken: Type[] = [];
    const take = (type: Type): number => signature.params.length + taken.push(type) - 1;
    const code = body({ take });
    const index = this.#declare(signature);
    const locals = list(taken.map((type) => [1, types[type]]));
    this.#bodies.push(sized([locals, code, 0x0b]));
    if (exported !== undefined) this.#exports.push([text(exported), 0, unsigned(index)]);
    return index;
  }

  /** Every function has a type of its own, so that both have one index. */
  #declare({ params, result }: Signature): number {
    const results = result === undefined ? [] : [result];
    return this.#types.push([0x60, bytesOf(params), bytesOf(results)]) - 1;
  }

  encode(): Uint8Array<ArrayBuffer> {
    const first = this.#types.length - this.#bodies.length;
    const own = this.#bodies.map((_, i) => unsigned(first + i));
    return Uint8Array.from(
      flatten([
        [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        section(1, list(this.#types)),
        section(2, list(this.#imports)),
        section(3, list(own)),
        section(7, list(this.#exports)),
        section(10, list(this.#bodies)),
      ]),
    );
  }
}

function bytesOf(of: readonly Type[]): Code {
  return list(of.map((type) => [types[type]]));
}

function section(id: number, bytes: Code): Code {
  return [id, sized(bytes)];
}
