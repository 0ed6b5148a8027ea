/** Linear equations of a symmetric, positive matrix, by Cholesky: the same bits anywhere. */

/**
 * Solves `matrix` x = `right`. `matrix`: row by row, of which the lower half is read; it has to be
 * positive definite, as a sum of squares with a ridge is.
 */
export function solved(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const lower = factorOf(matrix, size);
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - (lower[i * size + k] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (lower[i * size + i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) {
      x[i] = (x[i] ?? 0) - (lower[k * size + i] ?? 0) * (x[k] ?? 0);
    }
    x[i] = (x[i] ?? 0) / (lower[i * size + i] ?? 1);
  }
  return x;
}

/** The lower triangle whose product with its mirror is the matrix. */
function factorOf(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
      const root = lower[j * size + j] ?? 1;
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root;
    }
  }
  return lower;
}
