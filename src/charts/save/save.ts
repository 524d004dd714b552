import { downloadBlob, fileName } from '../../ui/files.ts';
import { composePicture, type Caption } from './picture.ts';

/** Pixels of the picture for each of the page. */
const density = 2;

async function rasterise(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * density, height * density];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The picture is too large for the browser'));
        else resolve(blob);
      }, 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Saves a chart of the page as a file; `name` without its ending. */
export async function savePicture(
  element: HTMLElement,
  caption: Caption,
  kind: 'svg' | 'png',
  name: string,
): Promise<void> {
  const { svg, width, height } = composePicture(element, caption);
  const drawn = new Blob([svg], { type: 'image/svg+xml' });
  const blob = kind === 'svg' ? drawn : await rasterise(drawn, width, height);
  downloadBlob(`${fileName(name)}.${kind}`, blob);
}
