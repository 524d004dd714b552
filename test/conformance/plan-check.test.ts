import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plan } from '../../seeds/index.ts';
import { loadClauses } from '../../seeds/sources.ts';
import { checkPlan } from '../../models/analysis/plan-check.ts';
import { measures } from '../../models/measures/catalogue.ts';

/** The findings in the real plan, each reviewed in docs/plan-check.md. */

const page = readFileSync(new URL('../../docs/plan-check.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)`\s*\|(.*)\|$/gmu)].map(([, key = '', rest = '']) => ({
  key,
  cells: rest.split('|').map((cell) => cell.trim()),
}));
const findings = checkPlan({ plan, clauses: await loadClauses(), measures });

test('the page reviews every finding, in the order of the screen, and no other', () => {
  expect(rows.map(({ key }) => key)).toEqual(findings.map(({ key }) => key));
});

test('each review says what the plan says, how it is read, and what follows', () => {
  const empty = rows.filter(({ cells }) => cells.length !== 3 || cells.some((cell) => cell === ''));
  expect(empty).toEqual([]);
});

test('what the page quotes in Chinese stands in the clause of its measure', async () => {
  const clauses = await loadClauses();
  const wrong = rows.flatMap(({ key, cells: [says = ''] }) => {
    const own = findings.find((each) => each.key === key)?.measures ?? [];
    const text = clauses
      .filter(({ measure }) => own.includes(measure))
      .map(({ text: { zh } }) => zh)
      .join('');
    const quotes = [...says.matchAll(/“([^”]*[\u4e00-\u9fff][^”]*)”/gu)].map(
      ([, quote = '']) => quote,
    );
    return quotes
      .flatMap((quote) => quote.split('…'))
      .filter(
        (piece) =>
          own.length > 0 &&
          !text.replaceAll(/[“”‘’]/gu, '').includes(piece.replaceAll(/[“”‘’]/gu, '')),
      )
      .map((piece) => `${key}: ${piece}`);
  });
  expect(wrong).toEqual([]);
});
