import type { Refusal } from '../domain/refusal.ts';
import type { Messages } from './zh.ts';

/** Names from outside are cut and stripped of control characters. */
const quote = (name: string): string => name.replaceAll(/\p{C}/gu, '').slice(0, 80);

/** A refusal of the domain's doors as a sentence in the reader's language. */
export function wordRefusal(refusal: Refusal, { refusals: words }: Messages): string {
  const span = ({ min, max }: { min: number | null; max: number | null }): string =>
    words.span({ min: min?.toString() ?? null, max: max?.toString() ?? null });
  switch (refusal.code) {
    case 'too_big': {
      const { characters, limit } = refusal;
      return words.too_big({ characters: String(characters), limit: String(limit) });
    }
    case 'other_file':
      return words.other_file[refusal.file];
    case 'empty_file':
    case 'not_json':
    case 'unloaded':
    case 'not_a_scenario':
      return words[refusal.code];
    case 'newer_schema':
      return words.newer_schema({ schema: String(refusal.schema), known: String(refusal.known) });
    case 'forbidden_key':
    case 'wrong_field':
      return words[refusal.code]({ path: quote(refusal.path) });
    case 'other_plan':
      return words.other_plan({ plan: quote(refusal.plan) });
    case 'unknown_lever':
      return words.unknown_lever({ lever: quote(refusal.lever) });
    case 'lever_out_of_range': {
      const { lever, value } = refusal;
      const parts = { lever: quote(lever), value: String(value), span: span(refusal) };
      return words.lever_out_of_range(parts);
    }
    case 'unknown_assumption':
    case 'range_not_ordered':
      return words[refusal.code]({ assumption: quote(refusal.assumption) });
    case 'unknown_equation':
    case 'equation_empty':
      return words[refusal.code]({ equation: quote(refusal.equation) });
    case 'equation_too_long': {
      const { equation, limit } = refusal;
      return words.equation_too_long({ equation: quote(equation), limit: String(limit) });
    }
    case 'assumption_out_of_range': {
      const { assumption, value } = refusal;
      const parts = { assumption: quote(assumption), value: String(value), span: span(refusal) };
      return words.assumption_out_of_range(parts);
    }
  }
}
