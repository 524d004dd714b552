import type { ExportWords } from '../../i18n/export-words.ts';
import { downloadBlob, fileName } from '../../ui/files.ts';
import { sheetCsv } from './csv.ts';
import type { Origin, Sheet } from './sheet.ts';

/** What came of the latest file. */
export type Made =
  | { readonly kind: 'none' | 'making' | 'failed' }
  | { readonly kind: 'made'; readonly file: string };

/** What the files are made of: asked for when one is wanted. */
export interface Supply {
  readonly sheets: () => Promise<readonly Sheet[]>;
  readonly origin: Origin;
  readonly words: ExportWords;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`\uFEFF${text}`);

/** Writes tables as files, and remembers what came of it. */
export class ExportDesk {
  readonly #supply: () => Supply;
  #made = $state.raw<Made>({ kind: 'none' });

  constructor(supply: () => Supply) {
    this.#supply = supply;
  }

  get made(): Made {
    return this.#made;
  }

  /** Every table in one workbook. */
  async workbook(): Promise<void> {
    await this.#make([], 'xlsx', async (sheets) => {
      const { writeWorkbook } = await import('./xlsx.ts');
      return writeWorkbook(sheets);
    });
  }

  /** Every table as a CSV of its own, in one archive. */
  async allCsv(): Promise<void> {
    const { words, origin } = this.#supply();
    await this.#make([words.file.all], 'zip', async (sheets) => {
      const { packZip } = await import('./zip.ts');
      const files = sheets.map((sheet, at) => ({
        name: `${String(at + 1).padStart(2, '0')} ${sheet.title}.csv`,
        bytes: bytesOf(sheetCsv(sheet, origin, words.origin)),
      }));
      return new Blob([await packZip(files)], { type: 'application/zip' });
    });
  }

  /** One table as CSV. */
  async oneCsv(id: string): Promise<void> {
    const { words, origin } = this.#supply();
    const title = (words.sheets as Readonly<Record<string, string>>)[id] ?? id;
    await this.#make([title], 'csv', (sheets) => {
      const sheet = sheets.find((one) => one.id === id);
      if (sheet === undefined) throw new Error(`There is no table "${id}"`);
      const bytes = bytesOf(sheetCsv(sheet, origin, words.origin));
      return Promise.resolve(new Blob([bytes], { type: 'text/csv;charset=utf-8' }));
    });
  }

  async #make(
    parts: readonly string[],
    ending: string,
    write: (sheets: readonly Sheet[]) => Promise<Blob>,
  ): Promise<void> {
    const { sheets, origin, words } = this.#supply();
    const name = [
      words.file.product,
      fileName(origin.scenario),
      ...parts,
      origin.digest.slice(0, 8),
    ];
    const file = `${name.join(' ')}.${ending}`;
    this.#made = { kind: 'making' };
    try {
      downloadBlob(file, await write(await sheets()));
      this.#made = { kind: 'made', file };
    } catch {
      // a chunk that can't be fetched, or a browser out of memory
      this.#made = { kind: 'failed' };
    }
  }
}
