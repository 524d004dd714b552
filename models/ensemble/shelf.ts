/** So many rows lie in one buffer. */
const rowsOfBuffer = 48;

/** Memory for arrays of one number a draw: what asks for many and lets them go together has the use of it. */
export interface Shelf {
  /** An array of so many rows, zeros. */
  readonly take: (rows?: number) => Float64Array;
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
    let used = 0;
    return {
      take: (rows = 1) => {
        const bytes = rows * rowBytes;
        let buffer = buffers.at(-1);
        if (buffer === undefined || used + bytes > buffer.byteLength) {
          buffer = this.#find(Math.max(rows, rowsOfBuffer) * rowBytes);
          buffers.push(buffer);
          used = 0;
        }
        used += bytes;
        return new Float64Array(buffer, used - bytes, rows * count).fill(0);
      },
      clear: () => {
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
