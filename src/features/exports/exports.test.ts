import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportWords } from '../../i18n/export-words.ts';
import { sheetCsv } from './csv.ts';
import { digitsOf, figure, type Sheet } from './sheet.ts';
import { readiness, tableChoices, wordMade } from './standing.ts';
import { layOut } from './xlsx.ts';
import { packZip } from './zip.ts';

const words = exportWords['zh-CN'];
const origin = {
  ...{ scenario: '=消费券,"翻倍"', model: '1.1.0', seed: 2021, draws: 10_000 },
  digest: '7c419e0b52aa10d3',
};
const sheet: Sheet = {
  id: 'money',
  title: '资金来源',
  columns: [
    { title: '出资方', width: 6 },
    { title: '平均（亿元）', width: 12, digits: 2 },
  ],
  rows: [
    ['省级', 0.1 + 0.2],
    ['=HYPERLINK("http://x")', { value: 80, digits: 0 }],
    ['第一行\n第二行', Number.NaN],
    [`${'长'.repeat(40_000)}\u0000`, null],
  ],
};

describe('a table as CSV', () => {
  const lines = sheetCsv(sheet, origin, words.origin).split('\r\n');

  it('has headings, units, and on every row what the figures can be made again from', () => {
    expect(lines[0]).toBe('出资方,平均（亿元）,情景,模型,种子,抽样次数,摘要');
    expect(lines[1]).toBe(`省级,0.3,"'=消费券,""翻倍""",1.1.0,2021,10000,${origin.digest}`);
  });

  it('disarms what a spreadsheet would run, and leaves out what is no number', () => {
    expect(lines[2]).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)",80,/);
    expect(lines[3]).toMatch(/^"第一行\n第二行",,/);
  });
});

describe('a table as a sheet of a workbook', () => {
  const { data, stickyRowsCount, columns, sheet: name } = layOut(sheet);

  it('keeps its headings in sight and gives each column its width', () => {
    expect([name, stickyRowsCount, columns]).toEqual([
      '资金来源',
      1,
      [{ width: 6 }, { width: 12 }],
    ]);
  });

  it('holds numbers as numbers with the decimals of their column or their own', () => {
    expect(data[1]?.[1]).toMatchObject({ type: Number, value: 0.1 + 0.2, format: '#,##0.00' });
    expect(data[2]?.[1]).toMatchObject({ type: Number, value: 80, format: '#,##0' });
    expect(data[3]?.[1]).toBeNull();
  });

  it('holds text as text, without what XML can’t hold and no longer than a cell may be', () => {
    expect(data[2]?.[0]).toMatchObject({ type: String, value: '=HYPERLINK("http://x")' });
    expect(data[4]?.[0]).toMatchObject({ value: '长'.repeat(32_767) });
  });
});

it('figures have few decimals, fewer the larger they are', () => {
  expect([0.123, 41.23, 1234.5, 80].map(digitsOf)).toEqual([2, 1, 0, 0]);
  expect(figure(null)).toBeNull();
});

describe('an archive', () => {
  const files = [
    { name: '01 说明.csv', bytes: new TextEncoder().encode('一,二\r\n'.repeat(50_000)) },
    { name: 'empty', bytes: new Uint8Array() },
  ];

  it('holds each file under its name, as Node’s own inflate reads it, in the same bytes every time', async () => {
    const archive = await packZip(files);
    expect(await packZip(files)).toEqual(archive);
    const view = new DataView(archive.buffer);
    let at = 0;
    for (const { name, bytes } of files) {
      expect(view.getUint32(at, true)).toBe(0x04034b50);
      const [packed, size, nameLength] = [
        view.getUint32(at + 18, true),
        view.getUint32(at + 22, true),
        view.getUint16(at + 26, true),
      ];
      const named = archive.subarray(at + 30, at + 30 + nameLength);
      expect(new TextDecoder().decode(named)).toBe(name);
      const data = archive.subarray(at + 30 + nameLength, at + 30 + nameLength + packed);
      expect(new Uint8Array(inflateRawSync(data))).toEqual(bytes);
      expect(size).toBe(bytes.length);
      at += 30 + nameLength + packed;
    }
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    expect(view.getUint32(archive.length - 22, true)).toBe(0x06054b50);
  });
});

describe('the words', () => {
  const ready = { kind: 'ready', ...origin, count: 1 } as const;

  it('say what will be exported, or why nothing can be', () => {
    expect(readiness(ready, words, String)).toContain('10000 次抽样，摘要 7c419e0b');
    expect(readiness({ ...ready, count: 3 }, words, String)).toContain('3 个情景');
    expect(readiness({ kind: 'waiting' }, words, String)).toContain('还在计算');
  });

  it('offer tables that compare only where there is something to compare', () => {
    const ids = (count: number) =>
      tableChoices({ ...ready, count }, words).map(({ value }) => value);
    expect(ids(1)).not.toContain('scenarios');
    expect(ids(2)).toContain('scenarios');
  });

  it('name the file', () => {
    expect(wordMade({ kind: 'made', file: 'a.xlsx' }, words)).toContain('a.xlsx');
    expect(wordMade({ kind: 'none' }, words)).toBe('');
  });
});
