import type { Foreign } from './foreign.ts';

const foreign: Readonly<Record<Foreign, string>> = {
  archive: 'an archive or an office document',
  pdf: 'a PDF',
  picture: 'a picture',
  markup: 'a web page or XML',
  link: 'a link',
  table: 'a table (CSV)',
};

/** Why a document or a link was refused: a code with its parameters, worded by the dictionary. */
export type Refusal =
  | { readonly code: 'too_big'; readonly characters: number; readonly limit: number }
  | { readonly code: 'empty_file' }
  | { readonly code: 'other_file'; readonly file: Foreign }
  | { readonly code: 'not_json' }
  /** What reads it could not be fetched; it stays where it is. */
  | { readonly code: 'unloaded' }
  | { readonly code: 'not_a_scenario' }
  | { readonly code: 'newer_schema'; readonly schema: number; readonly known: number }
  | { readonly code: 'forbidden_key'; readonly path: string }
  | { readonly code: 'wrong_field'; readonly path: string }
  | { readonly code: 'other_plan'; readonly plan: string }
  | { readonly code: 'unknown_lever'; readonly lever: string }
  | {
      readonly code: 'lever_out_of_range';
      readonly lever: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'unknown_assumption'; readonly assumption: string }
  | {
      readonly code: 'assumption_out_of_range';
      readonly assumption: string;
      readonly value: number;
      readonly min: number | null;
      readonly max: number | null;
    }
  | { readonly code: 'range_not_ordered'; readonly assumption: string }
  | { readonly code: 'unknown_equation' | 'equation_empty'; readonly equation: string }
  | {
      readonly code: 'equation_too_long';
      readonly equation: string;
      readonly characters: number;
      readonly limit: number;
    };

const span = (min: number | null, max: number | null): string =>
  `${min === null ? 'no lower limit' : String(min)} to ${max === null ? 'no upper limit' : String(max)}`;

/** Names from outside are cut and stripped of control characters before they reach a terminal. */
const quote = (text: string): string => `"${text.replaceAll(/\p{C}/gu, '').slice(0, 80)}"`;

/** The refusal as one English sentence, for the command line and logs. */
export function describeRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'too_big':
      return `The document has ${String(refusal.characters)} characters; at most ${String(refusal.limit)} are read.`;
    case 'empty_file':
      return 'The file is empty.';
    case 'other_file':
      return `The file is no JSON: it looks like ${foreign[refusal.file]}.`;
    case 'not_json':
      return 'The document is not valid JSON.';
    case 'unloaded':
      return 'The part of the program that reads it could not be fetched.';
    case 'not_a_scenario':
      return 'The document is not a Tuiyan scenario.';
    case 'newer_schema':
      return `The document is of format ${String(refusal.schema)}; this version reads formats up to ${String(refusal.known)}.`;
    case 'forbidden_key':
      return `The document has a key that is not allowed at ${quote(refusal.path)}.`;
    case 'wrong_field':
      return `The field ${quote(refusal.path)} is missing or has a wrong type or value.`;
    case 'other_plan':
      return `The document belongs to another plan, ${quote(refusal.plan)}.`;
    case 'unknown_lever':
      return `There is no lever ${quote(refusal.lever)}.`;
    case 'lever_out_of_range':
      return `The lever ${quote(refusal.lever)} can't be ${String(refusal.value)}: it goes from ${span(refusal.min, refusal.max)}.`;
    case 'unknown_assumption':
      return `There is no assumption ${quote(refusal.assumption)} that a scenario can set.`;
    case 'assumption_out_of_range':
      return `The assumption ${quote(refusal.assumption)} can't be ${String(refusal.value)}: it goes from ${span(refusal.min, refusal.max)}.`;
    case 'range_not_ordered':
      return `The range of ${quote(refusal.assumption)} must rise from low over central to high.`;
    case 'unknown_equation':
      return `There is no equation ${quote(refusal.equation)}.`;
    case 'equation_empty':
      return `The equation ${quote(refusal.equation)} has nothing right of the =.`;
    case 'equation_too_long':
      return `The equation ${quote(refusal.equation)} has ${String(refusal.characters)} characters; at most ${String(refusal.limit)} are read.`;
  }
}
