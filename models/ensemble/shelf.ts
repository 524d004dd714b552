/** So many rows lie in one buffer. */
const rowsOfBuffer = 48;

/** What an array is kept as. */
interface Named {
  readonly name: string;
  /** What its numbers are made of, where that may change. */
  readonly of: string;
  readonly rows: number;
}

/** The array of a name; filled if there is none yet, or if it is of something else. */
export type Keep = (named: Named, fill: (out: Float64Array) => void) => Float64Array;

/** Memory for arrays of one number a draw: what asks for many and lets them go together has the use of it. */
export interface Shelf {
  /** An array of so many rows, zeros. */
  readonly take: (rows?: number) => Float64Array;
  /** The same with whatever stands in it: for who writes every number. */
  readonly lay: (rows?: number) => Float64Array;
  readonly keep: Keep;
  /** Lets all arrays go: nobody may look at them any more. */
  readonly clear: () => void;
}

/**
 * Shelves whose arrays share buffers, which serve again once a shelf is cleared: a buffer costs several times what is drawn
 * into an array. An array is never handed out twice; what it lies in may be.
 */
export class Shelves {
  readonly #spare: ArrayBuffer[] = [];

  /** A shelf for arrays of `count` numbers a row. */
  open(count: number): Shelf {
    const rowBytes = count * Float64Array.BYTES_PER_ELEMENT;
    const buffers: ArrayBuffer[] = [];
    const kept = new Map<string, { of: string; readonly numbers: Float64Array }>();
    let used = 0;
    const lay = (rows = 1): Float64Array => {
      const bytes = rows * rowBytes;
      let buffer = buffers.at(-1);
      if (buffer === undefined || used + bytes > buffer.byteLength) {
        buffer = this.#find(Math.max(rows, rowsOfBuffer) * rowBytes);
        buffers.push(buffer);
        used = 0;
      }
      used += bytes;
      return new Float64Array(buffer, used - bytes, rows * count);
    };
    return {
      take: (rows) => lay(rows).fill(0),
      lay,
      keep: ({ name, of, rows }, fill) => {
        const known = kept.get(name);
        if (known?.of === of) return known.numbers;
        const numbers = known?.numbers ?? lay(rows);
        fill(numbers);
        kept.set(name, { of, numbers });
        return numbers;
      },
      clear: () => {
        kept.clear();
        this.#spare.push(...buffers.splice(0));
      },
    };
  }

  #find(bytes: number): ArrayBuffer {
    const place = this.#spare.findIndex(({ byteLength }) => byteLength === bytes);
    const [found] = place < 0 ? [] : this.#spare.splice(place, 1);
    return found ?? new ArrayBuffer(bytes);
  }
}
