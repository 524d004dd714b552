/** What the seeds hold once they are parsed. Money in CNY, shares 0–1, months 1–12 from January 2021. */

export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A seen in official or peer-reviewed sources for the same thing, B seen elsewhere, C judgement or unverified. */
export type Grade = 'A' | 'B' | 'C';

/** `input` is drawn; `check` is what results are compared with; `outturn` only scores forecasts. */
export type Role = 'input' | 'check' | 'outturn';

export type DistributionKind =
  'normal' | 'truncated_normal' | 'lognormal' | 'beta' | 'triangular' | 'pert' | 'fixed';

/** An uncertain number: its centre and 5–95 % range in canonical units (see `unit`), and how it is drawn. */
export interface Assumption {
  readonly id: string;
  readonly central: number;
  readonly low: number;
  readonly high: number;
  /** Unit in the language of equations, e.g. `CNY`, `CNY/home`, `1`, `month`, `1/month`. */
  readonly unit: string;
  readonly distribution: DistributionKind;
  /** A draw outside is set to the bound; null: unbounded on that side. */
  readonly bounds: readonly [number | null, number | null];
  readonly lagMonths: number;
  readonly grade: Grade;
  readonly role: Role;
  /** Its range leans on what happened in Shanxi in 2021 or later. */
  readonly hindsight: boolean;
  /** Numbers of the measures that use it; empty for the economy as a whole. */
  readonly measures: readonly number[];
}

/** Twelve shares of a year that sum to one, drawn from a Dirichlet; zeros stay zero. */
export interface Profile {
  readonly id: string;
  readonly shares: readonly number[];
  readonly concentration: number;
  readonly grade: Grade;
  readonly role: Role;
  readonly hindsight: boolean;
}

export interface Evidence {
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly profiles: ReadonlyMap<string, Profile>;
}

export interface Citation {
  readonly text: string;
  readonly year: number | null;
  readonly url: string | null;
  readonly finding: string;
  readonly grade: Grade;
}

/** The words behind an assumption or profile; loaded only when somebody asks. */
export interface EvidenceText {
  readonly id: string;
  readonly title: Text;
  readonly moves: string;
  readonly form: string;
  readonly note: string;
  /** As the source states it, before conversion to the canonical unit. */
  readonly published: { readonly unit: string };
  readonly citations: readonly Citation[];
}

export interface Department {
  readonly id: string;
  readonly title: Text;
}

export interface Chapter {
  readonly id: string;
  readonly numeral: string;
  readonly title: Text;
}

export interface Section {
  readonly number: number;
  readonly chapter: string;
  readonly title: Text;
}

export type MeasureKind =
  'spend' | 'price' | 'capacity' | 'regulation' | 'milestone' | 'administrative';

export interface PlanMeasure {
  readonly number: number;
  readonly section: number;
  readonly kind: MeasureKind;
  readonly title: Text;
  /** Department ids; the first one leads. */
  readonly departments: readonly string[];
  readonly targets: readonly string[];
}

export type Operator = 'gt' | 'ge' | 'le' | 'eq' | 'about' | 'range' | 'milestone';
export type Stage = 'complete' | 'start' | 'advance';

export interface Target {
  readonly id: string;
  /** null: the plan's headline. */
  readonly measure: number | null;
  readonly title: Text;
  readonly operator: Operator;
  readonly value: number;
  /** Upper end where the operator is `range`. */
  readonly upper: number | null;
  readonly unit: string;
  /** Month of 2021 in which it is due (1–12), or every month. */
  readonly due: number | 'monthly';
  readonly stage: Stage | null;
  /** Named items of a milestone, in the plan's own words. */
  readonly names: readonly string[];
  /** A rule of the plan (rate, cap, due day): checked against the settings, not simulated. */
  readonly rule: boolean;
  /** The plan gives no year or says 力争: a direction rather than a duty. */
  readonly direction: boolean;
}

export interface Plan {
  readonly id: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly document: string;
  readonly issued: string;
  readonly departments: readonly Department[];
  readonly chapters: readonly Chapter[];
  readonly sections: readonly Section[];
  readonly measures: readonly PlanMeasure[];
  readonly targets: readonly Target[];
}

/** A measure's clause in the plan's own words, and in English; loaded only when somebody asks. */
export interface Clause {
  readonly measure: number;
  readonly text: Text;
}

/** A figure of the economy before (or, for scoring, after) the plan, in canonical units. */
export interface BaselineFigure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly period: string;
  readonly grade: Grade;
  readonly role: Role;
}

/** Where a figure of the baseline comes from; loaded only when somebody asks. */
export interface BaselineSource {
  readonly id: string;
  readonly title: Text;
  readonly region: string;
  readonly publisher: string;
  /** Title of the page or document. */
  readonly source: string;
  readonly url: string | null;
  readonly note: string;
  /** As the source states it, before conversion; some state words, as `5.7:49.6:44.7`. */
  readonly published: { readonly value: number | string; readonly unit: string };
  readonly period: string;
  readonly grade: Grade;
}

/** Where a table or rule of the economy comes from; loaded only when somebody asks. */
export interface TableSource {
  /** File and field, e.g. `economy.industries`, `cities.gdpShare`, `input-output`. */
  readonly id: string;
  readonly title: Text;
  readonly grade: Grade;
  readonly source: string;
  readonly url: string | null;
  /** How it was made from the source, or the reason where there is none. */
  readonly how: string;
}

export interface InputOutputTable {
  /** Ids of the sectors, in the order of every row and column below. */
  readonly sectors: readonly string[];
  readonly titles: readonly Text[];
  /** Row i, column j: domestic input of product i per yuan of output of sector j. */
  readonly coefficients: readonly (readonly number[])[];
  readonly valueAddedCoefficients: readonly number[];
}

export interface City {
  readonly id: string;
  readonly title: Text;
  readonly populationShare: number;
  readonly gdpShare: number;
  /** CNY, 2020. */
  readonly tourismReceipts: number;
}

/** A city's outline: longitude and latitude in degrees, not closed; neighbours share the points of their border. */
export interface CityShape {
  readonly id: string;
  readonly ring: readonly (readonly [number, number])[];
}

/** The city of an item that a target names, or of the target itself where it is one thing (`name` is its title then). */
export interface NamedPlace {
  readonly target: string;
  readonly name: string;
  readonly city: string;
  readonly grade: Grade;
  readonly why: string;
}

/** Shares and rules of the economy that are neither assumptions nor figures of a year. */
export interface Economy {
  /** Services value added 2020, CNY. */
  readonly servicesValueAdded2020: number;
  /** Eleven service industries, ids as in the input–output table, in this order. */
  readonly industries: readonly {
    readonly id: string;
    readonly title: Text;
    readonly share: number;
  }[];
  /** ± of each share, 5–95 %, before they are normalised to the total. */
  readonly industryShareRange: number;
  /** By sector id: share of a product's purchases met in the province. */
  readonly regionalPurchaseShares: ReadonlyMap<string, number>;
  /** ± of each purchase share, 5–95 %; half of the variance is common to all. */
  readonly regionalPurchaseRange: number;
  /** Evidence ids of the completion rate by kind of target. */
  readonly completion: Readonly<Record<CompletionKind, string>>;
  /** Correlation of completion between departments. */
  readonly completionCorrelation: number;
  /** Pairs of assumptions drawn together (Gaussian copula). */
  readonly correlations: readonly {
    readonly a: string;
    readonly b: string;
    readonly rho: number;
  }[];
}

export type CompletionKind = 'assigned' | 'recognition' | 'stretch';
