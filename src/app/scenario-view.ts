/** A scenario of the set as its chip shows it. */
export interface ScenarioView {
  readonly id: string;
  readonly title: string;
  /** Levers, assumptions and so on that differ from where the scenario starts. */
  readonly changes: number;
  readonly isShown: boolean;
  readonly isBaseline: boolean;
  /** 1 to 6, its place among the colours. */
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6;
}
