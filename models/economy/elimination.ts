import { at } from '../ensemble/words.ts';

/**
 * Solves M x = b in place by Gaussian elimination with partial pivoting; `matrix` is n × n row by row and is
 * overwritten, the solution stands in `b`. I − R A is a well-conditioned M-matrix, so pivots stay away from 0.
 */
export function solveInPlace(matrix: Float64Array, b: Float64Array): void {
  const n = b.length;
  for (let k = 0; k < n; k += 1) {
    const pivot = findPivot(matrix, n, k);
    if (pivot !== k) swapRows(matrix, b, k, pivot);
    const top = k * n;
    for (let row = k + 1; row < n; row += 1) {
      const start = row * n;
      const factor = at(matrix, start + k) / at(matrix, top + k);
      if (factor === 0) continue;
      for (let column = k + 1; column < n; column += 1) {
        matrix[start + column] = at(matrix, start + column) - factor * at(matrix, top + column);
      }
      b[row] = at(b, row) - factor * at(b, k);
    }
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    const start = row * n;
    let sum = at(b, row);
    for (let column = row + 1; column < n; column += 1)
      sum -= at(matrix, start + column) * at(b, column);
    b[row] = sum / at(matrix, start + row);
  }
}

/** The row from k on whose number in column k is the largest. */
function findPivot(matrix: Float64Array, n: number, k: number): number {
  let pivot = k;
  for (let row = k + 1; row < n; row += 1) {
    if (Math.abs(at(matrix, row * n + k)) > Math.abs(at(matrix, pivot * n + k))) pivot = row;
  }
  return pivot;
}

function swapRows(matrix: Float64Array, b: Float64Array, a: number, c: number): void {
  const n = b.length;
  for (let column = 0; column < n; column += 1) {
    const held = matrix[a * n + column] ?? 0;
    matrix[a * n + column] = matrix[c * n + column] ?? 0;
    matrix[c * n + column] = held;
  }
  const held = b[a] ?? 0;
  b[a] = b[c] ?? 0;
  b[c] = held;
}
