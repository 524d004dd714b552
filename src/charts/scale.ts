/** Round steps for an axis: 1, 2, 2.5 or 5 times a power of ten, about `count` of them over `extent`. */
export function roundStep(extent: number, count: number): number {
  if (!(extent > 0)) return 1;
  const rough = extent / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return step * power;
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** An axis that holds all values and zero, in about four round steps, ending on a step; a twentieth of a step may stick out. */
export function fitAxis(values: readonly number[], count = 4): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = roundStep(high - low, count);
  const [first, last] = [Math.floor(low / step + 0.05), Math.ceil(high / step - 0.05)];
  return { min: first * step || 0, max: Math.max(last, first + 1) * step, step };
}
