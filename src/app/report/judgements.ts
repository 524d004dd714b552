import { rankContributions } from '../../features/contributions/bars.ts';
import { amountText, rangeText } from '../../features/evidence/words.ts';
import type { Block } from '../../features/report/report.ts';
import { column, measureNames, table, text, writers, type Draft } from './wording.ts';

/** How many measures' judgements are listed, and how many of each. */
const [mostMeasures, mostAssumptions] = [10, 4];

/** Grade C assumptions behind the measures that add most. */
export function listJudgements({ material, words }: Draft): readonly Block[] {
  const { active, measures, catalogue, titles, wording } = material;
  const w = words.grades;
  const { money, percent } = writers(wording);
  const { grades, contributions } = active.summary;
  const name = measureNames(material);
  const { A: a, B: b, C: c } = grades;
  const rows = rankContributions(contributions)
    .slice(0, mostMeasures)
    .map(({ measure, mean }) => {
      const model = measures.find(({ number }) => number === measure);
      const judged = Object.values(model?.assumptions ?? {})
        .flatMap((id) => catalogue.assumptions.get(id) ?? [])
        .filter(({ grade }) => grade === 'C');
      const listed = judged.slice(0, mostAssumptions).map(({ id, central, low, high, unit }) => {
        const title = titles.get(id);
        return w.assumption({
          title: title ? wording.text(title) : id,
          central: amountText(central, unit, wording),
          range: rangeText(low, high, unit, wording),
        });
      });
      const rest = judged.length > listed.length ? [w.rest({ n: judged.length })] : [];
      const all = [...listed, ...rest].join(w.join);
      return [name(measure), money(mean), all === '' ? w.none : all];
    });
  const columns = [
    column(w.measure, 24),
    column(w.contribution, 13, 'number'),
    column(w.assumptions, 63),
  ];
  return [
    text(w.sentence({ a: percent(a), b: percent(b), c: percent(c) })),
    ...(rows.length > 0 ? [table({ caption: words.sections.grades, columns, rows })] : []),
  ];
}
