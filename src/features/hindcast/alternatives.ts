import type { Measure } from '../../../models/measures/kit.ts';
import type {
  FrozenAssumption,
  FrozenProfile,
  FrozenSetting,
  Hindsight,
} from '../../../seeds/hindcast.ts';
import type { Evidence, EvidenceText, Text } from '../../../seeds/types.ts';
import type { RangeStripSpec } from '../../charts/spec.ts';
import { formatExact, formatNumber, formatPercent } from '../../ui/numbers.ts';
import { unitText, type Wording } from './words.ts';

/** An entry that leans on later years, before and after it was frozen. */
export interface AlternativeView {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** The two ranges on one scale; null: no range. */
  readonly strips: readonly [RangeStripSpec, RangeStripSpec] | null;
}

/** What the alternatives are worded from. */
export interface AlternativeFacts {
  readonly hindsight: Hindsight;
  readonly evidence: Evidence;
  readonly texts: ReadonlyMap<string, EvidenceText>;
  readonly measures: readonly Measure[];
}

interface Range {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

function reasonText(
  { reason, narrower }: { readonly reason: Text; readonly narrower: Text | null },
  { m, text }: Wording,
): string {
  if (narrower === null) return text(reason);
  return `${text(reason)} ${m.hindcast.alternatives.narrower({ why: text(narrower) })}`;
}

function viewAssumption(
  entry: FrozenAssumption,
  { evidence, texts }: AlternativeFacts,
  wording: Wording,
): AlternativeView[] {
  const { m, locale, text } = wording;
  const original = evidence.assumptions.get(entry.id);
  if (original === undefined) return [];
  const words = m.hindcast.alternatives;
  const unit = unitText(original.unit, wording);
  const say = ({ low, central, high }: Range): string =>
    words.range({
      central: formatExact(central, locale),
      low: formatExact(low, locale),
      high: unit === '' ? formatExact(high, locale) : `${formatExact(high, locale)} ${unit}`,
    });
  const [before, after] = [say(original), say(entry)];
  const title = text(texts.get(entry.id)?.title ?? { zh: entry.id, en: entry.id });
  const label = words.strip({ title, before, after });
  const from = Math.min(original.low, entry.low);
  const to = Math.max(original.high, entry.high);
  const strip = ({ low, central, high }: Range, tone: 'base' | 'plan'): RangeStripSpec => ({
    ...{ from, to, low, high, middle: central, tone },
    ...{ inner: null, mark: null, threshold: null, label },
  });
  const strips = [strip(original, 'base'), strip(entry, 'plan')] as const;
  return [{ id: entry.id, title, before, after, reason: reasonText(entry, wording), strips }];
}

function viewProfile(
  entry: FrozenProfile,
  { evidence, texts }: AlternativeFacts,
  wording: Wording,
): AlternativeView[] {
  const { m, locale, text } = wording;
  const original = evidence.profiles.get(entry.id);
  if (original === undefined) return [];
  const say = (profile: Pick<FrozenProfile, 'shares' | 'concentration'>): string =>
    m.hindcast.alternatives.profile({
      third: formatPercent(
        profile.shares.slice(0, 9).reduce((sum, share) => sum + share, 0),
        locale,
        { digits: 1 },
      ),
      concentration: formatNumber(profile.concentration, locale),
    });
  const title = text(texts.get(entry.id)?.title ?? { zh: entry.id, en: entry.id });
  const [before, after] = [say(original), say(entry)];
  return [{ id: entry.id, title, before, after, reason: reasonText(entry, wording), strips: null }];
}

/** Months of a calendar's bits, from the first to the last. */
function monthsText(bits: number, { m }: Wording): string {
  const open = Array.from({ length: 12 }, (_, i) => i + 1).filter((n) => (bits >> (n - 1)) & 1);
  const { monthList } = m.hindcast.alternatives;
  return monthList({ from: String(open[0] ?? ''), to: String(open.at(-1) ?? '') });
}

function viewSetting(
  { lever: key, value, reason }: FrozenSetting,
  { measures }: AlternativeFacts,
  wording: Wording,
): AlternativeView[] {
  const { m, locale, text } = wording;
  const [number = '', id = ''] = key.split('.');
  const lever = measures.find((measure) => String(measure.number) === number)?.levers[id];
  if (lever === undefined) return [];
  const say = (setting: number): string =>
    lever.kind === 'calendar' ? monthsText(setting, wording) : formatExact(setting, locale);
  const title = m.hindcast.alternatives.lever({ measure: number, lever: text(lever.title) });
  const [before, after] = [say(lever.planned), say(value)];
  return [{ id: key, title, before, after, reason: text(reason), strips: null }];
}

/** Everything that was replaced, in words. */
export function viewAlternatives(
  facts: AlternativeFacts,
  wording: Wording,
): readonly AlternativeView[] {
  const { assumptions, profiles, settings } = facts.hindsight;
  return [
    ...assumptions.flatMap((entry) => viewAssumption(entry, facts, wording)),
    ...profiles.flatMap((entry) => viewProfile(entry, facts, wording)),
    ...settings.flatMap((entry) => viewSetting(entry, facts, wording)),
  ];
}
