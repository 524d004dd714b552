/** Charts as data: what is drawn, in the units of the screen, with nothing of the library that draws it. */

/** Where figures come from: model and digest of the run, its seed and draws where it has them. */
export interface Source {
  readonly model: string;
  readonly digest: string;
  readonly seed?: number;
  readonly draws?: number;
}

/** A name of the palette; `--plan` and so on in ui/tokens.css. */
export type Colour =
  | 'plan'
  | 'plan-soft'
  | 'plan-mid'
  | 'base'
  | 'base-ink'
  | 'target'
  | 'edit'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | `scenario-${1 | 2 | 3 | 4 | 5 | 6}`;

/** Colours as the browser resolved them, by name. */
export type Palette = Readonly<Record<Colour, string>>;

/** Sizes in CSS pixels. */
export interface Type {
  readonly family: string;
  readonly size: number;
}

/** A fan: 5–95 % outside, 25–75 % inside, its median as a line. */
export interface FanSeries {
  readonly p5: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
  /** The fan in this colour instead of the plan's. */
  readonly tone?: Colour;
}

/** A line with its label at the end. */
export interface LineSeries {
  readonly label: string;
  readonly values: readonly number[];
  readonly colour: Colour;
  readonly width: number;
  /** Lengths of dashes and gaps; empty: solid. */
  readonly dash: readonly number[];
  /** Drawn on the months, so that lines stay apart without colour. */
  readonly marker?: Marker;
}

export type Marker = 'circle' | 'rect' | 'triangle' | 'rectRot' | 'cross' | 'star';

/** A range by month behind the lines. */
export interface RangeSeries {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly colour: Colour;
}

/** A horizontal line with its label on it. */
export interface Threshold {
  readonly label: string;
  readonly value: number;
  readonly colour: Colour;
  readonly dash: readonly number[];
}

export interface BandSpec {
  /** Along the bottom. */
  readonly labels: readonly string[];
  readonly fan: FanSeries | null;
  /** Ranges of several scenarios, laid over each other. */
  readonly ranges?: readonly RangeSeries[];
  readonly lines: readonly LineSeries[];
  readonly thresholds: readonly Threshold[];
  /** Values that the axis holds too, so that pictures side by side have equal axes. */
  readonly extent?: readonly number[];
  /** A value of the axis in words. */
  readonly formatTick: (value: number) => string;
}

/** Figures as a table: a heading for each column, a row for each thing. */
export interface TableSpec {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A bar with its whisker; values in the unit of the screen. */
export interface WhiskerBar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The part of `value` that is hatched. */
  readonly hatched: number;
  readonly valueText: string;
  /** The whole in words, for a tooltip. */
  readonly words: string;
  readonly tone: 'plan' | 'edit' | 'rest';
}

/** A range on a scale of its own, and what is laid over it; values in one unit. */
export interface RangeStripSpec {
  /** Ends of the scale. */
  readonly from: number;
  readonly to: number;
  /** 5 and 95 %. */
  readonly low: number;
  readonly high: number;
  /** 25 and 75 %; null: not drawn. */
  readonly inner: readonly [number, number] | null;
  readonly middle: number;
  /** A dot: what happened. */
  readonly mark: number | null;
  /** A line across: a target. */
  readonly threshold: number | null;
  readonly tone: 'plan' | 'base';
  /** The whole in words. */
  readonly label: string;
}

/** A group of forecasts: the share that was forecast and the share that came. `text` stands beside it. */
export interface ReliabilityPoint {
  readonly id: string;
  readonly kind: 'chance' | 'interval';
  readonly forecast: number;
  readonly observed: number;
  readonly text: string;
}

/** A thing by two numbers, with a whisker upwards and its name beside it. */
export interface ScatterPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Ends of the whisker, in the unit of `y`. */
  readonly low: number;
  readonly high: number;
  /** Stands beside the mark. */
  readonly label: string;
  readonly colour: Colour;
  readonly marker: Marker;
  /** Hollow: another point is better in one and no worse in the other. */
  readonly isHollow: boolean;
}

export interface ScatterSpec {
  readonly points: readonly ScatterPoint[];
  /** Corners of a line through the best points, from left to right. */
  readonly frontier: readonly { readonly x: number; readonly y: number }[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
}

export interface ScatterAxis {
  readonly title: string;
  /** The axis is not drawn beyond these. */
  readonly least: number;
  readonly most: number;
  readonly formatTick: (value: number) => string;
}
