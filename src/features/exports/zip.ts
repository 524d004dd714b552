import { crc32 } from '../../domain/checks.ts';

/** A file of an archive, by its path. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Entry {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// 1 January 1980, the first day a ZIP knows: the same contents are the same bytes whenever they are written
const epoch = 0x21;
const utf8 = 0x0800;

/** The fields that a file's own header and its line in the directory share (PKWARE APPNOTE 4.3.7 and 4.3.12). */
function shared({
  name,
  data,
  crc,
  size,
}: Entry): readonly (readonly [bytes: 2 | 4, value: number])[] {
  return [
    [2, 20],
    [2, utf8],
    [2, 8],
    [2, 0],
    [2, epoch],
    [4, crc],
    [4, data.length],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
}

function write(
  fields: readonly (readonly [bytes: 2 | 4, value: number])[],
): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** Packs files into a ZIP archive: deflated by the browser itself, names in UTF-8, no clock. */
export async function packZip(files: readonly Packed[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const data = await deflate(bytes);
    const entry = {
      name: new TextEncoder().encode(name),
      data,
      crc: crc32(bytes),
      size: bytes.length,
    };
    const fields = shared(entry);
    directory.push(
      write([[4, 0x02014b50], [2, 20], ...fields, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]),
      entry.name,
    );
    const added = [write([[4, 0x04034b50], ...fields]), entry.name, data];
    parts.push(...added);
    at += added.reduce((sum, part) => sum + part.length, 0);
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const count = files.length;
  const end = write([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, at],
    [2, 0],
  ]);
  return join([...parts, ...directory, end]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
