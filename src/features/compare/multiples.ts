import type { Target } from '../../../seeds/types.ts';
import type { BandSpec, TableSpec, Threshold } from '../../charts/spec.ts';
import { fitScale, formatNumber, formatResult, resultScale } from '../../ui/numbers.ts';
import { lastOf, monthNames, scaleBand, writeTick } from './bands.ts';
import { strokeOf, type Figured } from './members.ts';
import type { Wording } from './wording.svelte.ts';

/** What the small pictures show: what the plan adds, or the trend of a target. */
export type Subject =
  { readonly kind: 'added' } | { readonly kind: 'target'; readonly target: Target };

interface Scale {
  readonly divisor: number;
  readonly unit: string;
}

/** How a target's values are written on an axis. */
function scaleOf(subject: Subject, { locale, m }: Wording): Scale {
  if (subject.kind === 'added') return resultScale(locale);
  const { unit, value } = subject.target;
  if (unit === '1') return { divisor: 0.01, unit: '%' };
  if (unit === 'milestone') return { divisor: 1, unit: '' };
  const [what = '', ...each] = unit.split('/');
  const money = what === 'CNY' ? fitScale(value, locale) : null;
  const first = money?.unit ?? m.units.words[what] ?? what;
  return {
    divisor: money?.divisor ?? 1,
    unit: each.reduce(
      (all, one) => m.units.per({ what: all, each: m.units.each[one] ?? one }),
      first,
    ),
  };
}

export function subjectUnit(subject: Subject, wording: Wording): string {
  return scaleOf(subject, wording).unit;
}

/** A member's values by month; null: it has no such trend. */
function trendOf({ summary }: Figured, subject: Subject): readonly number[] | null {
  if (subject.kind === 'added') return summary.headline.added.p50;
  const status = summary.targets.find(({ id }) => id === subject.target.id)?.status;
  return status !== undefined && 'trend' in status ? status.trend : null;
}

/** The axis that holds every member's values. */
export function subjectExtent(
  members: readonly Figured[],
  subject: Subject,
  wording: Wording,
): readonly number[] {
  const { divisor } = scaleOf(subject, wording);
  const all = members.flatMap((member) =>
    subject.kind === 'added'
      ? [...member.summary.headline.added.p5, ...member.summary.headline.added.p95]
      : (trendOf(member, subject) ?? []),
  );
  return all.length === 0 ? [] : [Math.min(...all) / divisor, Math.max(...all) / divisor];
}

function thresholdOf(subject: Subject, divisor: number, { w }: Wording): readonly Threshold[] {
  if (subject.kind === 'added') return [{ label: '', value: 0, colour: 'base-ink', dash: [3, 3] }];
  const { value } = subject.target;
  return [{ label: w.multiples.target, value: value / divisor, colour: 'target', dash: [] }];
}

/** One member's picture. */
export function multipleSpec(
  member: Figured,
  subject: Subject,
  extent: readonly number[],
  wording: Wording,
): BandSpec {
  const { divisor } = scaleOf(subject, wording);
  const stroke = strokeOf(member);
  const values = (trendOf(member, subject) ?? []).map((value) => value / divisor);
  const fan = subject.kind === 'added' ? scaleBand(member.summary.headline.added, divisor) : null;
  return {
    labels: monthNames(wording),
    fan: fan === null ? null : { ...fan, tone: stroke.colour },
    lines: [{ ...stroke, label: writeEnd(lastOf(values), wording), values, width: 2 }],
    thresholds: thresholdOf(subject, divisor, wording),
    extent,
    formatTick: (value) => writeTick(value, wording, false),
  };
}

function writeEnd(value: number, { locale }: Wording): string {
  return formatNumber(value, locale, { digits: Math.abs(value) >= 100 ? 0 : 1 });
}

export function multiplesTable(
  members: readonly Figured[],
  { subject, title }: { readonly subject: Subject; readonly title: string },
  wording: Wording,
): TableSpec {
  const { w } = wording;
  const { divisor } = scaleOf(subject, wording);
  return {
    caption: w.multiples.caption({ title }),
    columns: [w.month, ...members.map((member) => w.letters(member))],
    rows: monthNames(wording).map((name, month) => [
      name,
      ...members.map((member) => {
        const value = trendOf(member, subject)?.[month];
        return value === undefined ? '—' : writeEnd(value / divisor, wording);
      }),
    ]),
  };
}

export function multiplesSentence(
  members: readonly Figured[],
  { subject, title }: { readonly subject: Subject; readonly title: string },
  wording: Wording,
): string {
  const { w } = wording;
  const { divisor, unit } = scaleOf(subject, wording);
  if (members.length === 0) return w.waiting;
  const items = members.map((member) => {
    const end = lastOf(trendOf(member, subject) ?? []);
    const value =
      subject.kind === 'added'
        ? formatResult(end, wording.locale, { signed: true })
        : writeEnd(end / divisor, wording);
    return w.multiples.item({ letter: member.letter, value });
  });
  const list = items.join(w.multiples.join);
  return w.multiples.sentence({ title: unit === '' ? title : `${title} (${unit})`, list });
}
