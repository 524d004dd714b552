import chinese from '../../i18n/zh/terms.json' with { type: 'json' };
import type { NumberLocale } from '../../ui/numbers.ts';
import { readableName } from './expressions.ts';
import type { Subject } from './facts.ts';

/** Chinese for the names of lines, and for the endings that the archetypes give to names. */
const { terms, endings } = chinese as Readonly<
  Record<'terms' | 'endings', Readonly<Record<string, string>>>
>;

/** Letters up to which a title can stand in an equation. */
const longest = 16;

/** A line's name in the reader's language: from the list of terms, else as it is written. */
export function termOf(name: string, locale: NumberLocale): string {
  if (locale === 'en') return readableName(name);
  const own = terms[name];
  if (own !== undefined) return own;
  for (const [ending, word] of Object.entries(endings)) {
    const stem = name.endsWith(ending) ? terms[name.slice(0, -ending.length)] : undefined;
    if (stem !== undefined) return stem + word;
  }
  return readableName(name);
}

/** A title without what it says in brackets; null: too long to stand in an equation. */
function shorten(title: string): string | null {
  const short = title.replaceAll(/[（(][^）)]*[）)]/g, '').trim();
  return short.length <= longest ? short : null;
}

/** A name of the equations as it stands in them: levers and what is uncertain by their titles where those are short. */
export function nameIn(name: string, subject: Subject, locale: NumberLocale): string {
  const term = termOf(name, locale);
  if (locale === 'en' || term !== readableName(name)) return term;
  const { model, explanation, words } = subject;
  const lever = Object.hasOwn(model.levers, name) ? model.levers[name] : undefined;
  if (lever) return shorten(lever.title.zh) ?? term;
  const source = explanation.names.find((each) => each.name === name)?.source ?? '';
  const found = words?.texts.get(source) ?? words?.bases.get(source);
  return (found && shorten(found.title.zh)) ?? term;
}
