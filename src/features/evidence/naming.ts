import type { Lever } from '../../../models/measures/kit.ts';
import type { ExplainedLine, Figure, Traced } from '../../../models/simulation/explain.ts';
import type { Subject } from './facts.ts';
import { sectorTitle } from './facts.ts';
import { readableName } from './expressions.ts';
import { nameIn, termOf } from './terms.ts';
import type { Box, End } from './path.ts';
import { amountText, figureText, isSpread, rangeText, yearUnit, type Wording } from './words.ts';

export type NameKind = 'lever' | 'assumption' | 'base' | 'surrounding' | 'line';

/** What a name of the equations is, for those who point at it. */
export interface NameNote {
  readonly name: string;
  /** The name as it stands in the equations. */
  readonly shown: string;
  readonly kind: NameKind;
  readonly title: string;
  /** Its mean and range in this scenario; null: not computed. */
  readonly figure: string | null;
}

/** Mean and 5–95 % range in words; where the draws don't differ, the one number. */
export function figureWords(figure: Figure | null, unit: string, wording: Wording): string {
  if (figure === null) return wording.m.evidence.noFigure;
  const { mean, range } = twoTexts(figure, unit, wording);
  return range === null ? (mean ?? '') : wording.m.evidence.figure({ mean: mean ?? '', range });
}

/** A line's or a name's figure over the year in words; null: nothing was computed. */
export function tracedWords(
  traced: Traced | undefined,
  unit: string,
  wording: Wording,
): string | null {
  if (traced === undefined) return null;
  return figureWords(traced.year, yearUnit(unit, traced.reading), wording);
}

function party(id: string, { m }: Wording): string {
  return m.evidence.parties[id] ?? readableName(id);
}

/** What an effect is, in words: `对批发零售业的需求`, `省级出资`. */
export function portTitle(
  name: string,
  { facts }: Pick<Subject, 'facts'>,
  wording: Wording,
): string {
  const { m, text } = wording;
  const [kind = '', subject = '', second = ''] = name.split('.');
  const words = m.evidence.ports;
  switch (kind) {
    case 'demand':
    case 'value_added':
    case 'coverage':
      return words[kind]({ what: text(sectorTitle(facts.table, subject)) });
    case 'cost':
      return words.cost({ what: party(subject, wording) });
    case 'transfer':
      return words.transfer({ from: party(subject, wording), to: party(second, wording) });
    case 'delivered': {
      const target = facts.plan.targets.find(({ id }) => id === subject);
      return target ? text(target.title) : readableName(subject);
    }
    case 'steering':
      return subject === 'inflation' ? words.inflation : words.completion;
    default:
      return readableName(subject);
  }
}

/** An end of a path in words. */
export function endTitle(
  end: End,
  { facts }: Pick<Subject, 'facts'>,
  { m, text }: Wording,
): string {
  if (end.kind !== 'target') return m.evidence.ends[end.kind];
  const target = facts.plan.targets.find(({ id }) => id === end.target);
  return target ? text(target.title) : readableName(end.target);
}

/** A line's own name, or what its port is. */
export function lineTitle(line: ExplainedLine, subject: Subject, wording: Wording): string {
  if (line.kind === 'variable') return termOf(line.name, wording.locale);
  const title = portTitle(line.name, subject, wording);
  return line.category === null
    ? title
    : `${title} · ${wording.m.evidence.categories[line.category] ?? readableName(line.category)}`;
}

function titleOfSource(source: string, subject: Subject, { text }: Wording): string {
  const found = subject.words?.texts.get(source) ?? subject.words?.bases.get(source);
  return found ? text(found.title) : source;
}

function titleOfName(name: string, subject: Subject, wording: Wording): string {
  const { m, text } = wording;
  const lever = Object.hasOwn(subject.model.levers, name) ? subject.model.levers[name] : undefined;
  if (lever) return text(lever.title);
  const source = subject.explanation.names.find((each) => each.name === name)?.source ?? null;
  const known = m.evidence.surroundings[name];
  if (known !== undefined) return known;
  if (source === null) return readableName(name);
  const title = titleOfSource(source, subject, wording);
  return name.startsWith('season.') ? m.evidence.seasonOf({ title }) : title;
}

/** What a name of the equations is; null: the equations don't use it. */
export function noteOf(name: string, subject: Subject, wording: Wording): NameNote | null {
  const { lines, names, numbers } = subject.explanation;
  const computed = numbers.kind === 'numbers' ? numbers : null;
  const line = lines.findIndex((each) => each.kind === 'variable' && each.name === name);
  const at = names.findIndex((each) => each.name === name);
  const own = lines[line];
  const shown = nameIn(name, subject, wording.locale);
  if (own) {
    const title = own.note ?? own.heading ?? readableName(name);
    const figure = tracedWords(computed?.lines[line], own.unit, wording);
    return { name, shown, kind: 'line', title, figure };
  }
  const given = names[at];
  if (!given) return null;
  const traced = computed?.names[at];
  const lever = given.kind === 'lever' ? subject.model.levers[name] : undefined;
  const figure =
    lever && traced ? leverText(lever, traced, wording) : tracedWords(traced, given.unit, wording);
  return { name, shown, kind: given.kind, title: titleOfName(name, subject, wording), figure };
}

/** Why no path leads to a target: a rule is checked on a lever, or the measure says why it is not modelled; null: a path does. */
export function targetNote(
  target: string,
  { model }: Pick<Subject, 'model'>,
  { m, text }: Wording,
): string | null {
  const lever = model.levers[model.rules?.[target] ?? ''];
  if (lever) return m.evidence.ruleOf({ lever: text(lever.title) });
  const reason = model.notModelled?.[target];
  return reason ? m.evidence.notModelled({ reason: text(reason) }) : null;
}

/** A box of the path in words. `range`: null where there is none. */
export interface BoxView {
  readonly title: string;
  readonly mean: string | null;
  readonly range: string | null;
}

function twoTexts(figure: Figure | null, unit: string, wording: Wording): Omit<BoxView, 'title'> {
  if (figure === null) return { mean: null, range: null };
  const mean = amountText(figure.mean, unit, wording);
  const range = isSpread(figure) ? rangeText(figure.p5, figure.p95, unit, wording) : mean;
  // draws that differ in what nobody reads are one number
  return { mean, range: range === mean ? null : range };
}

function viewEnd(end: End, subject: Subject, wording: Wording): Omit<BoxView, 'title'> {
  const { summary, model } = subject;
  const own = summary?.contributions.find(({ measure }) => measure === model.number);
  if (end.kind === 'contribution') return twoTexts(own ?? null, 'CNY', wording);
  if (end.kind === 'transfer' && own)
    return { mean: amountText(own.transfer, 'CNY', wording), range: null };
  if (end.kind !== 'target') return { mean: null, range: null };
  const status = summary?.targets.find(({ id }) => id === end.target)?.status;
  const unit = subject.facts.plan.targets.find(({ id }) => id === end.target)?.unit ?? '1';
  if (status?.kind !== 'scored' && status?.kind !== 'progress') return { mean: null, range: null };
  const figures = twoTexts(status.reported, unit === 'milestone' ? '1' : unit, wording);
  if (status.kind === 'progress') return figures;
  const chance = `${figureText(status.chance.chance * 100, wording.locale)}%`;
  return { ...figures, range: wording.m.evidence.chance({ chance }) };
}

/** What an end comes to, in words; null: it has no figure of its own. */
export function endFigure(end: End, subject: Subject, wording: Wording): string | null {
  const { mean, range } = viewEnd(end, subject, wording);
  if (mean === null || range === null) return mean;
  return wording.m.evidence.figure({ mean, range });
}

/** A lever as it stands: what is a share, a month or a calendar reads as such. */
function leverText(lever: Lever, traced: Traced, wording: Wording): string {
  const { m, locale } = wording;
  const value = traced.year?.mean ?? Number.NaN;
  switch (lever.kind) {
    case 'share':
      return `${figureText(value * 100, locale)}%`;
    case 'switch':
      return value === 0 ? m.levers.off : m.levers.on;
    case 'month':
      return m.levers.month({ n: value });
    case 'calendar': {
      const open = traced.months?.filter((month) => month?.mean === 1).length ?? 0;
      return m.evidence.amount({ number: String(open), unit: m.units.months });
    }
    case 'months':
      return m.evidence.amount({ number: String(value), unit: m.units.months });
    case 'amount':
      return amountText(value, lever.unit, wording);
  }
}

/** Title and figures of a box. */
export function viewBox(box: Box, subject: Subject, wording: Wording): BoxView {
  const { lines, names, numbers } = subject.explanation;
  if (box.kind === 'end') {
    return { title: endTitle(box.end, subject, wording), ...viewEnd(box.end, subject, wording) };
  }
  const computed = numbers.kind === 'numbers' ? numbers : null;
  const given = box.kind === 'lever' ? names[box.place] : lines[box.place];
  const traced = box.kind === 'lever' ? computed?.names[box.place] : computed?.lines[box.place];
  const line = box.kind === 'lever' ? null : (lines[box.place] ?? null);
  const title = line ? lineTitle(line, subject, wording) : titleOfName(box.name, subject, wording);
  const lever = box.kind === 'lever' ? subject.model.levers[box.name] : undefined;
  if (lever && traced) return { title, mean: leverText(lever, traced, wording), range: null };
  const unit = yearUnit(given?.unit ?? '1', traced?.reading ?? 'constant');
  return { title, ...twoTexts(traced?.year ?? null, unit, wording) };
}
