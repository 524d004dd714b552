import { formatMoney } from '../../ui/numbers.ts';
import { reportsDiffer, type TargetItem } from './items.ts';
import {
  amountText,
  medianText,
  reasonText,
  statusText,
  targetText,
  type Wording,
} from './words.ts';

/** One line of a target's detail: a term and what is to be said of it. */
export interface DetailLine {
  readonly term: string;
  readonly text: string;
  /** In the plan's own words, which are Chinese. */
  readonly isPlanText?: true;
}

function departmentLine({ departments }: TargetItem, { m, text }: Wording): DetailLine | null {
  if (departments.length === 0) return null;
  const names = departments.map(({ title }, place) =>
    place === 0 ? m.scorecard.detail.lead({ name: text(title) }) : text(title),
  );
  return { term: m.scorecard.detail.departments, text: names.join(' · ') };
}

function dueLine({ target: { due }, status }: TargetItem, { m }: Wording): DetailLine {
  const words = m.scorecard.detail;
  const when = due === 'monthly' ? words.dueMonthly : words.dueMonth({ n: due });
  const note = status.kind === 'progress' ? ` · ${m.scorecard.progressNote}` : '';
  return { term: words.due, text: `${when}${note}` };
}

function deliveryLines(
  { measure, model }: TargetItem,
  contribution: number | null,
  { m, locale, text }: Wording,
): readonly DetailLine[] {
  if (measure === null) return [];
  const words = m.scorecard.detail;
  const title = `${m.scorecard.clauseNumber({ n: measure.number })} ${text(measure.title)}`;
  if (model === null) return [{ term: words.delivers, text: `${title} · ${words.noModel}` }];
  const value =
    contribution === null
      ? ''
      : words.contribution({
          value: formatMoney(contribution, locale, { digits: 1, signed: true }),
        });
  const levers = Object.values(model.levers).map((lever) => text(lever.title));
  return [
    {
      term: words.delivers,
      text: words.delivery({ title, mechanism: text(model.mechanism), contribution: value }),
    },
    { term: words.levers, text: levers.join(' · ') },
  ];
}

function standingLines(item: TargetItem, wording: Wording): readonly DetailLine[] {
  const { status } = item;
  const { m, text } = wording;
  const words = m.scorecard.detail;
  if (status.kind === 'unmodelled')
    return [
      {
        term: statusText(item, wording) ?? m.scorecard.unmodelled,
        text: reasonText(item, wording) ?? '',
      },
    ];
  if (status.kind === 'rule') {
    const lever = item.ruleLever ? text(item.ruleLever.title) : text(item.target.title);
    const value = medianText(item, wording);
    return [
      {
        term: words.rule,
        text: words.ruleText({ lever, value, target: targetText(item, wording) }),
      },
    ];
  }
  const write = (value: number): string => amountText(item, value, wording);
  const { mean, p5, p50, p95 } = status.reported;
  const spread = words.spreadText({
    mean: write(mean),
    p5: write(p5),
    p50: write(p50),
    p95: write(p95),
  });
  const lines = [{ term: words.spread, text: spread }];
  if (status.kind === 'progress' || !reportsDiffer(item)) return lines;
  const real = words.realText({ reported: write(mean), real: write(status.real) });
  return [...lines, { term: words.real, text: real }];
}

/** All that an open target says beside the plan's clause and its months. `contribution`: the measure's, CNY. */
export function detailLines(
  item: TargetItem,
  contribution: number | null,
  wording: Wording,
): readonly DetailLine[] {
  const { names } = item.target;
  const named: DetailLine = {
    term: wording.m.scorecard.detail.names,
    text: names.join('、'),
    isPlanText: true,
  };
  const department = departmentLine(item, wording);
  return [
    ...(names.length > 0 ? [named] : []),
    ...standingLines(item, wording),
    dueLine(item, wording),
    ...(department ? [department] : []),
    ...deliveryLines(item, contribution, wording),
  ];
}
