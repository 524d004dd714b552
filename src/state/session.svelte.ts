import { findLever, type LeverCatalogue } from '../domain/lever-catalogue.ts';
import { withFields, withoutIds } from '../domain/edits.ts';
import {
  emptyHistory,
  isSetChange,
  record,
  redo,
  settle,
  undo,
  type Change,
  type History,
  type ScenarioChange,
  type Step,
} from '../domain/history.ts';
import { refuseOverride } from '../domain/overrides.ts';
import { mostScenarios } from '../domain/set-change.ts';
import type { Refusal } from '../domain/refusal.ts';
import { applyStep, placeOf, type PlainSet } from '../domain/set-change.ts';
import {
  isSameOverride,
  isSameScenario,
  leverValue,
  setLever,
  setStart,
  type Override,
  type Scenario,
} from '../domain/scenario.ts';
import { startValue } from '../domain/lever.ts';
import type { Member, WorkingSet } from '../domain/working-set.ts';

/** What the user works on: the set of scenarios on screen, and every way to change it. */
export class Session {
  readonly #catalogue: LeverCatalogue;
  readonly #newId: () => string;
  #members = $state.raw<readonly Member[]>([]);
  #active = $state('');
  #baseline = $state<string | null>(null);
  #history = $state.raw<History>(emptyHistory);

  /** Starts with one scenario; `newId` names members. */
  constructor(catalogue: LeverCatalogue, first: Scenario, newId: () => string) {
    this.#catalogue = catalogue;
    this.#newId = newId;
    const id = newId();
    this.#members = [{ id, scenario: first, basis: null }];
    this.#active = id;
  }

  get members(): readonly Member[] {
    return this.#members;
  }

  /** The member in front: the one that levers move. */
  get active(): Member {
    return this.#find(this.#active);
  }

  /** The scenario in front. */
  get scenario(): Scenario {
    return this.active.scenario;
  }

  /** Id of the member compared with; null: without the plan. */
  get baseline(): string | null {
    return this.#baseline;
  }

  get isFull(): boolean {
    return this.#members.length >= mostScenarios;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** The latest step if it changed a scenario, for its replay; null: there is nothing to replay. */
  get lastStep(): Step | null {
    const step = this.#history.past.at(-1);
    return step === undefined || isSetChange(step.change) ? null : step;
  }

  /** All of it as plain data, for the draft. */
  get workingSet(): WorkingSet {
    return { ...this.#set, history: this.#history };
  }

  /** Puts another set in the place of this one. */
  restore({ history, ...set }: WorkingSet): void {
    this.#take(set);
    this.#history = history;
  }

  /** Follows the hand: moves of one lever are one step until `settle`. */
  moveLever(id: string, value: number): void {
    const entry = findLever(this.#catalogue, id);
    const before = leverValue(this.scenario, entry);
    const after = leverValue(setLever(this.scenario, entry, value), entry);
    if (before !== after) this.#do({ kind: 'lever', id, before, after });
  }

  /** The hand rests: the next move is a step of its own. */
  settle(): void {
    this.#history = settle(this.#history);
  }

  /** Sets a lever as one step, or ends the drag that led there. */
  setLever(id: string, value: number): void {
    this.moveLever(id, value);
    this.settle();
  }

  /** Brings levers back to where the scenario starts, as one step. */
  resetLevers(ids: readonly string[]): void {
    const [only] = ids;
    const { scenario } = this;
    if (only !== undefined && ids.length === 1) {
      this.setLever(only, startValue(findLever(this.#catalogue, only).lever, scenario.start));
      return;
    }
    this.change({ settings: withoutIds(scenario.settings, ids) });
  }

  /** Sets an assumption, or with null takes it back to its evidence; a value it can't have is refused. */
  setOverride(id: string, after: Override | null): Refusal | null {
    this.settle();
    const refusal = this.moveOverride(id, after);
    this.settle();
    return refusal;
  }

  /** Follows the hand: moves of one assumption are one step until `settle`. */
  moveOverride(id: string, after: Override | null): Refusal | null {
    const refusal = after === null ? null : refuseOverride(this.#catalogue, id, after);
    const before = this.scenario.assumptions[id] ?? null;
    if (refusal === null && !isSameOverride(before ?? undefined, after ?? undefined))
      this.#do({ kind: 'assumption', id, before, after });
    return refusal;
  }

  /** Takes assumptions back to their evidence, as one step. */
  resetOverrides(ids: readonly string[]): void {
    this.change({ assumptions: withoutIds(this.scenario.assumptions, ids) });
  }

  /** Changes the scenario in front as one step. */
  step(change: ScenarioChange): void {
    this.#do(change);
    this.settle();
  }

  /** Lets the scenario in front start from the plan or from nothing; what was set stays. */
  setStart(start: Scenario['start']): void {
    this.change(setStart(this.scenario, start, this.#catalogue));
  }

  /** Changes fields of a member (the one in front unless said) as one step; titles and notes are tidied. */
  change(fields: Partial<Scenario>, id = this.#active): void {
    const before = this.#find(id).scenario;
    const after = withFields(before, fields);
    if (isSameScenario(before, after)) return;
    this.#do({ kind: 'whole', before, after }, id);
    this.settle();
  }

  undo(): void {
    this.#go(undo(this.#history), 'before');
  }

  redo(): void {
    this.#go(redo(this.#history), 'after');
  }

  /** Adds a scenario and brings it to the front; null: there are six already. */
  add(scenario: Scenario, basis: Member['basis'] = null): Member | null {
    if (this.isFull) return null;
    const id = this.#newId();
    const after = { scenario, basis, at: this.#members.length, isBaseline: false };
    this.settle();
    this.#do({ kind: 'member', before: null, after }, id);
    this.settle();
    return this.#find(id);
  }

  /** Takes a scenario out of the set; the last one stays. */
  remove(id: string): void {
    const member = this.#members.find((one) => one.id === id);
    if (member === undefined || this.#members.length === 1) return;
    this.settle();
    this.#do({ kind: 'member', before: placeOf(this.#set, member), after: null }, id);
    this.settle();
  }

  /** Brings a member to the front. */
  activate(id: string): void {
    this.#active = this.#find(id).id;
    this.settle();
  }

  /** Chooses what is compared with: a member, or with null the economy without the plan. */
  setBaseline(id: string | null): void {
    const [before, after] = [this.#baseline, id === null ? null : this.#find(id).id];
    if (before === after) return;
    this.settle();
    this.#do({ kind: 'baseline', before, after });
    this.settle();
  }

  /** Notes which saved scenario a member goes on from; `scenario` where saving gave it another title. */
  setBasis(id: string, basis: Member['basis'], scenario?: Scenario): void {
    this.#replace({ ...this.#find(id), basis, ...(scenario === undefined ? {} : { scenario }) });
  }

  get #set(): PlainSet {
    return { members: this.#members, active: this.#active, baseline: this.#baseline };
  }

  #take({ members, active, baseline }: PlainSet): void {
    this.#members = members;
    this.#active = active;
    this.#baseline = baseline;
  }

  #find(id: string): Member {
    const member = this.#members.find((one) => one.id === id);
    if (member === undefined) throw new Error(`The set has no member "${id}"`);
    return member;
  }

  #replace(member: Member): void {
    this.#members = this.#members.map((one) => (one.id === member.id ? member : one));
  }

  #do(change: Change, id = this.#active): void {
    const step = { member: id, change };
    this.#history = record(this.#history, step);
    this.#take(applyStep(this.#set, step, 'after', this.#catalogue));
  }

  #go(turn: { history: History; step: Step } | null, side: 'before' | 'after'): void {
    if (turn === null) return;
    this.#history = turn.history;
    this.#take(applyStep(this.#set, turn.step, side, this.#catalogue));
    if (!isSetChange(turn.step.change)) this.#active = turn.step.member;
  }
}
