/** What a run of a row took, by part, in the group's unit. `all` is their sum and need not be given. */
export type Parts = Readonly<Record<string, number>>;

/** `missing`: this machine can't run it, and why. */
export type Outcome =
  | { readonly kind: 'measured'; readonly parts: Parts }
  | { readonly kind: 'missing'; readonly why: string };

export const measured = (parts: Parts): Outcome => ({ kind: 'measured', parts });
export const missing = (why: string): Outcome => ({ kind: 'missing', why });

/** One contestant. */
export interface Row {
  /** Goals name rows by it. */
  readonly id: string;
  readonly title: string;
  /** Runs once; the rows of a group take turns, and medians count. */
  readonly run: () => Outcome | Promise<Outcome>;
}

/** A row's median: of all its parts together, or of one. */
export type Figure = (row: string, part?: string) => number;

/** A goal of performance.md: what is measured must lie within `least` and `most`. */
export interface Goal {
  readonly title: string;
  readonly least?: number;
  readonly most?: number;
  /** What the bounds and the figure are counted in; × for a ratio. */
  readonly unit: string;
  readonly of: (figure: Figure) => number;
}

/** Rows that are measured in turn, and the goals that their figures answer. */
export interface Group {
  readonly title: string;
  readonly unit: string;
  /** The first one is what the table compares the others with. */
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
  /** Rounds that count (5 when left out), after some that warm up (2 when left out). */
  readonly rounds?: number;
  readonly warmUps?: number;
  /** Called once, when the group has been measured. */
  readonly close?: () => void | Promise<void>;
}

/** What `npm run bench` measures, by the name that `--only` takes. A group is made when its turn comes. */
export const groups: Readonly<Record<string, () => Promise<Group>>> = {
  reference: async () => (await import('./reference.ts')).referenceGroup,
  mathematics: async () => (await import('./mathematics.ts')).mathematicsGroup,
  slider: async () => (await import('./plan.ts')).sliderGroup(),
  moved: async () => (await import('./plan.ts')).movedGroup(),
  fresh: async () => (await import('./plan.ts')).freshGroup(),
  growth: async () => (await import('./growth.ts')).growthGroup(),
  streams: async () => (await import('./streams.ts')).streamsGroup(),
  memory: async () => (await import('./streams.ts')).streamMemoryGroup(),
  bytes: async () => (await import('./page.ts')).bytesGroup(),
  start: async () => (await import('./page.ts')).startGroup(),
};
