import { f64x2, get, set } from './code.ts';
import { ModuleWriter } from './module.ts';

/** What this project uses of the engine's own WebAssembly object: models know no page and no Node. */
interface Engine {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly room: Readonly<Record<string, unknown>> },
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (size: { readonly initial: number }) => Memory;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

// a name of this file alone; where an engine lacks WebAssembly, `typeof` says so
declare const WebAssembly: Engine;

const pageSize = 65_536;

/** Modules by their bytes: what several rooms use is compiled once. */
const modules = new WeakMap<Uint8Array, object>();

/** Functions called from outside take and give numbers alone. */
export type Exported = (...numbers: readonly number[]) => void;

/** One memory that every compiled program of a worker shares, each in its turn. */
export class Room {
  readonly #engine: Engine;
  readonly #memory: Memory;
  /** What modules may import: the memory, and the functions of libraries. */
  readonly #shared: Record<string, unknown>;
  #doubles: Float64Array<ArrayBuffer>;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#memory = new engine.Memory({ initial: 16 });
    this.#shared = { memory: this.#memory };
    this.#doubles = new Float64Array(this.#memory.buffer);
  }

  /** The whole memory as doubles, valid until it grows. */
  get doubles(): Float64Array<ArrayBuffer> {
    return this.#doubles;
  }

  /** Makes room for so many bytes in all. */
  grow(bytes: number): void {
    const missing = Math.ceil((bytes - this.#doubles.byteLength) / pageSize);
    if (missing <= 0) return;
    this.#memory.grow(missing);
    this.#doubles = new Float64Array(this.#memory.buffer);
  }

  /** Puts a function of one number where later modules may import it. */
  offer(name: string, of: (x: number) => number): void {
    this.#shared[name] = of;
  }

  /** Puts the functions of a module where later modules may import them. */
  share(bytes: Uint8Array<ArrayBuffer>): void {
    Object.assign(this.#shared, this.#link(bytes));
  }

  /** The exported functions of a module over this memory. */
  instantiate(bytes: Uint8Array<ArrayBuffer>): (name: string) => Exported {
    const exports = this.#link(bytes);
    return (name) => {
      const found = exports[name];
      if (typeof found !== 'function') throw new Error(`the module has no function ${name}`);
      return found as Exported;
    };
  }

  #link(bytes: Uint8Array<ArrayBuffer>): Readonly<Record<string, unknown>> {
    const module = modules.get(bytes) ?? new this.#engine.Module(bytes);
    modules.set(bytes, module);
    return new this.#engine.Instance(module, { room: this.#shared }).exports;
  }
}

/** A module that only an engine with 128-bit vectors takes. */
function probe(): Uint8Array<ArrayBuffer> {
  const writer = new ModuleWriter();
  writer.add({
    params: ['f64'],
    body: ({ take }) => set(take('v128'), f64x2.sqrt(f64x2.splat(get(0)))),
  });
  return writer.encode();
}

function tryRoom(): Room | null {
  try {
    const room = new Room(WebAssembly);
    room.instantiate(probe());
    return room;
  } catch {
    return null;
  }
}

let found: Room | null | undefined;

/**
 * The room of this worker, or null where equations must be interpreted: where there is no WebAssembly, no vectors in it, or
 * a page's policy forbids to compile it.
 */
export function findRoom(): Room | null {
  if (found === undefined) found = tryRoom();
  return found;
}

/** Another room, whose memory goes when nobody holds it; null where there is none. */
export function openRoom(): Room | null {
  return findRoom() && new Room(WebAssembly);
}
