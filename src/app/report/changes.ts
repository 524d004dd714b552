import { changedLevers, leverValue } from '../../domain/scenario.ts';
import { amountText, rangeText } from '../../features/evidence/words.ts';
import { formatValue } from '../../features/levers/wording.ts';
import type { Block } from '../../features/report/report.ts';
import { column, measureNames, table, text, type Draft } from './wording.ts';

/** More rows than a reader of paper wants; the workbook has them all. */
const mostRows = 40;

function leverBlocks({ material, words }: Draft): readonly Block[] {
  const { active, catalogue, wording } = material;
  const w = words.changes;
  const name = measureNames(material);
  const changed = changedLevers(active.scenario, catalogue);
  if (changed.length === 0) return [];
  const rows = changed
    .slice(0, mostRows)
    .map((entry) => [
      name(entry.measure),
      wording.text(entry.lever.title),
      formatValue(entry.lever, entry.lever.planned, wording),
      formatValue(entry.lever, leverValue(active.scenario, entry), wording),
    ]);
  const columns = [
    column(w.measure, 30),
    column(w.lever, 30),
    column(w.planned, 20, 'number'),
    column(w.set, 20, 'number'),
  ];
  const rest = changed.length - rows.length;
  return [
    ...(active.scenario.start === 'nothing' ? [text(w.fromNothing)] : []),
    text(w.levers({ n: changed.length })),
    table({ caption: words.sections.changes, columns, rows }),
    ...(rest > 0 ? [text(w.rest({ n: rest }))] : []),
  ];
}

function assumptionBlocks({ material, words }: Draft): readonly Block[] {
  const { active, catalogue, titles, wording } = material;
  const w = words.changes;
  const rows = Object.entries(active.scenario.assumptions).map(([id, override]) => {
    const title = titles.get(id);
    const evidence = catalogue.assumptions.get(id);
    const unit = evidence?.unit ?? '1';
    const spread = ({ low, central, high }: Record<'low' | 'central' | 'high', number>): string =>
      w.spread({
        central: amountText(central, unit, wording),
        range: rangeText(low, high, unit, wording),
      });
    const set =
      override.kind === 'value' ? amountText(override.value, unit, wording) : spread(override);
    return [title ? wording.text(title) : id, evidence ? spread(evidence) : '', set];
  });
  if (rows.length === 0) return [];
  const columns = [
    column(w.assumption, 50),
    column(w.evidence, 25, 'number'),
    column(w.set, 25, 'number'),
  ];
  return [text(w.assumptions({ n: rows.length })), table({ caption: w.assumption, columns, rows })];
}

function equationBlocks({ material, words }: Draft): readonly Block[] {
  const { active, catalogue } = material;
  const w = words.changes;
  const rows = Object.entries(active.scenario.equations).map(([id, own]) => [
    id,
    catalogue.equation(id) ?? '',
    own,
  ]);
  if (rows.length === 0) return [];
  const columns = [column(w.measure, 20), column(w.planned, 40), column(w.set, 40)];
  return [text(w.equations({ n: rows.length })), table({ caption: w.equation, columns, rows })];
}

/** Levers, assumptions and equations that stand elsewhere than in the plan and its evidence. */
export function listChanges(draft: Draft): readonly Block[] {
  const blocks = [...leverBlocks(draft), ...assumptionBlocks(draft), ...equationBlocks(draft)];
  return blocks.length > 0 ? blocks : [text(draft.words.changes.none)];
}
