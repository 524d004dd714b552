import type { Text } from '../../seeds/types.ts';

/**
 * What a lever is: `amount` any number on its step; `share` a ratio, shown in percent; `switch` 0 or 1; `month` a month of
 * 2021 (1–12); `months` a number of months; `calendar` a set of months as twelve bits (bit 0 = January),
 * which equations see as a series of 0 and 1.
 */
export type LeverKind = 'amount' | 'share' | 'switch' | 'month' | 'months' | 'calendar';

/** `plan`: the plan's own number; `level_2020`: what held in 2020 goes on; `reading`: our reading, grade C (计划未定量). */
export type LeverSource = 'plan' | 'level_2020' | 'reading';

export interface Lever {
  readonly kind: LeverKind;
  readonly title: Text;
  /** Unit in the language of equations: `CNY`, `1`, `month`, `neighbourhood`, … */
  readonly unit: string;
  /** What holds without the plan. */
  readonly neutral: number;
  readonly planned: number;
  readonly source: LeverSource;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Who pays when this lever is raised, for scenarios such as "provincial money only". */
  readonly payer?: Payer;
  /** Why the planned value is what it is, where `source` is `reading`. */
  readonly reason?: Text;
  /** Levers of one group stand together, folded until asked for: details that few turn. */
  readonly group?: Text;
}

export const payers = [
  'province',
  'cities',
  'centre',
  'banks',
  'firms',
  'households',
  'organisers',
] as const;
export type Payer = (typeof payers)[number];

export const pools = [
  'shopping',
  'tourism',
  'freight',
  'credit',
  'rural_ecommerce',
  'innovation',
  'none',
] as const;
export type Pool = (typeof pools)[number];

/** Parties of transfers inside Shanxi. */
export const parties = [
  'province',
  'cities',
  'road_companies',
  'truckers',
  'landlords',
  'shops',
  'grid',
  'households',
  'firms',
] as const;
export type Party = (typeof parties)[number];

/** The order of magnitude that mechanisms.md section 4 gives for one input, services value added of 2021 in CNY. */
export interface ScaleCheck {
  readonly low: number;
  readonly high: number;
  readonly account: 'activity' | 'coverage';
  /** Settings of the check, by lever id, laid over the plan's; empty: the plan's own. */
  readonly settings: Readonly<Record<string, number>>;
  /** What the reference row states, in its own words. */
  readonly row: string;
  /** Settings to compare with, laid over the plan's; default: every lever of the measure at neutral. */
  readonly against?: Readonly<Record<string, number>>;
  /** Why this measure's result may lie outside the range. */
  readonly reason?: string;
}

/**
 * A measure: its levers, the assumptions it draws on, and a block of equations with a unit on every line.
 * The grammar and the functions stand in `models/language/README.md`; the ports in `models/measures/README.md`.
 */
export interface Measure {
  readonly number: number;
  /** What moves, in one or two sentences. */
  readonly mechanism: Text;
  /** In the order of the screen; the first is the main lever. */
  readonly levers: Readonly<Record<string, Lever>>;
  /** Name in the equations → id of the evidence. */
  readonly assumptions: Readonly<Record<string, string>>;
  readonly equations: string;
  readonly scaleCheck?: readonly ScaleCheck[];
  /** Rule target of the plan → lever that must keep it. */
  readonly rules?: Readonly<Record<string, string>>;
  /** Target of this measure that no equation delivers → why. */
  readonly notModelled?: Readonly<Record<string, Text>>;
}

/** What is computed of a measure, and shown of it before anybody asks for more; the rest of its page may load later. */
export type MeasureCore = Pick<Measure, 'number' | 'levers' | 'assumptions' | 'rules'>;

/** What a program is compiled from. */
export type MeasureSource = MeasureCore & Pick<Measure, 'equations'>;

/** Declares a measure; the conformance suite checks it against the plan, the evidence and the ports. */
export function defineMeasure<const M extends Measure>(measure: M): M {
  return measure;
}
