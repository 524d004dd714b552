import type { Block, Report } from '../../features/report/report.ts';
import type { ReportWords } from '../../i18n/report-words.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { Exported, Material } from '../exports/material.ts';
import { listChanges } from './changes.ts';
import { compareAll } from './comparison.ts';
import { conclude } from './conclusion.ts';
import { listJudgements } from './judgements.ts';
import { drawContributions, tabulateMoney, tabulateTargets } from './results.ts';
import { text, type Draft } from './wording.ts';

const proofOf = ({ title, summary }: Exported, { wording }: Material) => ({
  scenario: title,
  model: summary.model,
  seed: String(summary.seed),
  draws: formatNumber(summary.draws, wording.locale),
  digest: summary.digest,
});

function explainMethod({ material, words }: Draft): readonly Block[] {
  const { lines, proof } = words.method;
  const proofs = material.scenarios.map((each) => proof(proofOf(each, material)));
  return [...lines, ...proofs].map(text);
}

/** The report of what is on screen: the scenario in front, and beside it all the others where there are some. */
export function writeReport(material: Material, words: ReportWords): Report {
  const { active, scenarios, plan, time, wording } = material;
  const draft = { material, words };
  const { sections: titles } = words;
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [titles.conclusion, conclude(draft)],
    [titles.comparison, compareAll(draft)],
    [titles.changes, listChanges(draft)],
    [titles.targets, tabulateTargets(draft)],
    [titles.money, tabulateMoney(draft)],
    [titles.contributions, drawContributions(draft)],
    [titles.grades, listJudgements(draft)],
    [titles.method, explainMethod(draft)],
  ];
  const sections = parts
    .filter(([, blocks]) => blocks.length > 0)
    .map(([title, blocks], at) => ({ heading: words.heading({ n: at + 1, title }), blocks }));
  const { notes } = active.scenario;
  return {
    title:
      scenarios.length > 1
        ? words.compareTitle({ n: scenarios.length })
        : words.title({ scenario: active.title }),
    facts: [
      words.plan({ plan: wording.text(plan.title), document: plan.document }),
      words.made({ time }),
      ...(notes.trim() === '' ? [] : [notes.trim()]),
    ],
    sections,
    footer: words.footer(proofOf(active, material)),
  };
}
