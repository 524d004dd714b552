import type { Code } from './bytes.ts';
import { get, set } from './code.ts';
import type { Locals, Type } from './module.ts';

/** Code written line by line: every value gets a local, and is read by what `let` gives. */
export class Steps {
  readonly #locals: Locals;
  readonly #code: Code[] = [];

  constructor(locals: Locals) {
    this.#locals = locals;
  }

  /** Computes a value once; gives the code that reads it. */
  let(value: Code, type: Type = 'v128'): Code {
    return get(this.name(value, type));
  }

  /** The same for a value that may be set again: gives its local. */
  name(value: Code, type: Type = 'v128'): number {
    const local = this.#locals.take(type);
    this.do(set(local, value));
    return local;
  }

  do(code: Code): void {
    this.#code.push(code);
  }

  /** Everything so far, then `last`. */
  end(last: Code = []): Code {
    return [this.#code, last];
  }
}
