/** A QR code with its quiet zone: dark modules as one path on a square of `size` modules. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** Light modules around the code that readers need (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

/** Longest link, in characters, whose modules are still large enough to be read across a meeting room. */
export const qrLimit = 1200;

/** Draws a link; the maker of codes is fetched when first needed. */
export async function drawQr(link: string): Promise<Qr> {
  const { generate } = await import('lean-qr');
  const code = generate(link);
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) path += `M${String(x + quiet)} ${String(y + quiet)}h1v1h-1z`;
    }
  }
  return { size: code.size + 2 * quiet, path };
}

/** The code as a file of its own, dark on light whatever the screen's theme. */
export function svgOf({ size, path }: Qr): string {
  const side = String(size);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${String(size * 10)}" height="${String(size * 10)}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>\n`;
}

/** The code as a PNG of at least 1,000 pixels; null where the browser gives no canvas. */
export async function paintQr({ size, path }: Qr): Promise<Blob | null> {
  const scale = Math.ceil(1000 / size);
  const canvas = document.createElement('canvas');
  canvas.width = size * scale;
  canvas.height = size * scale;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  return new Promise((take) => canvas.toBlob(take, 'image/png'));
}
