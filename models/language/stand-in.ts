export const exp = (x: number): number => Math['exp'](x);
export const log = (x: number): number => Math['log'](x);
export const pow = (x: number, y: number): number => Math['pow'](x, y);
export function fillUniform(
  out: Float64Array,
  key: { seed: number; stream: string; first: number; lane: number },
): void {
  let h = key.seed ^ (key.lane * 7919);
  for (const c of key.stream) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193);
  for (let i = 0; i < out.length; i++) {
    let z = (h + Math.imul(key.first + i + 1, 0x9e3779b9)) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    z ^= z >>> 16;
    let y = Math.imul(z ^ 0x12345, 0x85ebca6b);
    y ^= y >>> 13;
    y = Math.imul(y, 0xc2b2ae35);
    out[i] = ((z >>> 0) + (y >>> 0) / 2 ** 32 + 2 ** -33) / 2 ** 32;
  }
}
