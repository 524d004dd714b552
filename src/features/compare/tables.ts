import type { TableSpec } from '../../charts/spec.ts';
import { bandsTable } from './bands.ts';
import { listContributions, writeMean } from './contributions.ts';
import { costTable, listCosts } from './cost.ts';
import type { Facts } from './facts.ts';
import { listFigured, listPaired, type CompareMember } from './members.ts';
import { nameBaseline, pairedTable } from './paired.ts';
import { groupSettings } from './settings.ts';
import { listChances, wordChance, wordDifference } from './targets.ts';
import type { Wording } from './wording.svelte.ts';

type Members = readonly CompareMember[];

const heads = (members: Members, { w }: Wording): readonly string[] =>
  members.map((member) => w.letters(member));

function settingsTable(members: Members, facts: Facts, wording: Wording): TableSpec {
  const { w } = wording;
  const scenarios = members.map(({ scenario }) => scenario);
  return {
    caption: w.settings.caption,
    columns: [w.settings.setting, w.settings.plan, ...heads(members, wording)],
    rows: groupSettings(scenarios, facts, wording).flatMap((group) =>
      group.rows.map(({ title, plan, values }) => [`${group.title} · ${title}`, plan, ...values]),
    ),
  };
}

function targetsTable(members: Members, { plan, wordAsked }: Facts, wording: Wording): TableSpec {
  const { w, text } = wording;
  return {
    caption: w.targets.caption,
    columns: [w.targets.target, ...heads(members, wording)],
    rows: listChances(members, plan).map(({ target, cells }) => [
      `${text(target.title)} (${wordAsked(target)})`,
      ...cells.map(({ chance, difference }) =>
        difference === null
          ? wordChance(chance, wording)
          : `${wordChance(chance, wording)} (${wordDifference(difference, wording)})`,
      ),
    ]),
  };
}

function contributionsTable(members: Members, { plan }: Facts, wording: Wording): TableSpec {
  const { w, text } = wording;
  const titles = new Map(plan.measures.map(({ number, title }) => [number, text(title)]));
  return {
    caption: w.contributions.caption,
    columns: [w.contributions.measure, ...heads(members, wording)],
    rows: listContributions(members, plan).map(({ measure, cells }) => [
      `${String(measure)} ${titles.get(measure) ?? ''}`,
      ...cells.map(({ mean }) => writeMean(mean, wording)),
    ]),
  };
}

/** Every table of the comparison as the screen writes it, for files and print; figures that are not there yet are left out. */
export function comparisonTables(
  members: Members,
  facts: Facts,
  wording: Wording,
): readonly TableSpec[] {
  const figured = listFigured(members);
  const headline = facts.plan.targets.find(({ measure }) => measure === null)?.id ?? '';
  const base = nameBaseline(members, wording);
  return [
    settingsTable(members, facts, wording),
    targetsTable(members, facts, wording),
    bandsTable(figured, 'added', wording),
    bandsTable(figured, 'level', wording),
    pairedTable(listPaired(members), base, wording),
    contributionsTable(members, facts, wording),
    costTable(listCosts(figured, headline), wording),
  ];
}
