import {
  biggestThreat,
  mostHelpful,
  wordDrivers,
  wordThreat,
} from '../../features/headline/facts.ts';
import type { Block } from '../../features/report/report.ts';
import { statusesOf, sumTargets } from '../../features/targets-overview/cells.ts';
import { formatChance, formatNumber } from '../../ui/numbers.ts';
import { measureNames, text, writers, type Draft } from './wording.ts';

/** What comes out, in sentences: the chance, what the plan adds, what helps, what threatens, the targets. */
export function conclude({ material, words }: Draft): readonly Block[] {
  const { active, scenarios, plan, wording } = material;
  const { headline, accounts, contributions, drivers, targets } = active.summary;
  const w = words.conclusion;
  const { money, points, signedPoints } = writers(wording);
  const chance = formatChance(headline.chance, wording.locale);
  const last = headline.added.p50.length - 1;
  const at = (line: readonly number[]): string => money(line[last] ?? 0);
  const name = measureNames(material);
  const helpful = mostHelpful(contributions, 3).map(({ measure, mean }) =>
    w.help({ title: name(measure), value: money(mean) }),
  );
  const threat = biggestThreat(active.summary);
  const { scored, expected, kept, rules } = sumTargets(plan.targets, statusesOf(targets));
  const lines = [
    ...(scenarios.length > 1 ? [w.of({ scenario: active.title, n: scenarios.length })] : []),
    w.chance({
      chance,
      points: points(headline.error),
      median: money(headline.p50, 0),
      low: money(headline.p5, 0),
      high: money(headline.p95, 0),
    }),
    w.adds({
      median: at(headline.added.p50),
      low: at(headline.added.p5),
      high: at(headline.added.p95),
      baseline: formatChance(headline.baseline.chance, wording.locale),
      chance,
      points: signedPoints(headline.chance - headline.baseline.chance),
    }),
    w.accounts({
      activity: money(accounts.activity.mean),
      coverage: money(accounts.coverage.mean),
      transfer: money(accounts.transfer.mean),
    }),
    helpful.length > 0 ? w.helps({ list: helpful.join(w.join) }) : w.nothing,
    wordDrivers(drivers, wording),
    ...(threat === null ? [] : [w.threat({ threat: wordThreat(threat, wording) })]),
    w.targets({
      scored,
      kept,
      rules,
      expected: formatNumber(expected, wording.locale, { digits: 1 }),
    }),
  ];
  return lines.map(text);
}
