import { untrack } from 'svelte';
import type { Step } from '../domain/history.ts';
import { neutralScenario, planScenario, type Scenario } from '../domain/scenario.ts';
import type { Companion } from '../features/headline/added.ts';
import type { Reference } from '../features/headline/facts.ts';
import { changedMeasures } from '../features/levers/board.ts';
import type { Messages } from '../i18n/zh.ts';
import { kept } from '../state/kept.ts';
import type { Parts } from './parts.ts';
import { Replay } from './replay.svelte.ts';
import { showResult } from './results.ts';
import { viewCompanions, viewReference, viewScenarios, type Shown } from './views.ts';

/** What a new scenario can start from. */
export type Start = 'plan' | 'nothing' | 'copy';

/** The desk: the session with its results as the screens show them, a replay laid over it while one runs. */
export class Desk {
  readonly #parts: Parts;
  readonly #words: () => Messages;
  readonly #replay: Replay;
  readonly #keepCompanions = kept<readonly Companion[]>((all) => all.flatMap(Object.values));
  readonly #keepReference = kept<Reference | null>((one) => Object.values(one ?? {}));
  readonly #keepChanged = kept<ReadonlySet<number>>((measures) => [...measures]);

  readonly result = $derived.by(() => {
    const { results, session } = this.#parts;
    return showResult(results.of(session.active.id), session.scenario.draws, this.#words());
  });

  readonly companions = $derived.by(() =>
    this.#keepCompanions(viewCompanions(this.shown, this.#parts.results, this.#words())),
  );

  readonly reference = $derived.by(() =>
    this.#keepReference(viewReference(this.shown, this.#parts.results, this.#words())),
  );

  /** Numbers of the measures that the scenario in front changes. */
  readonly changed = $derived.by(() => this.#keepChanged(changedMeasures(this.scenario)));

  constructor(parts: Parts, words: () => Messages) {
    this.#parts = parts;
    this.#words = words;
    this.#replay = new Replay(parts.catalogue);
  }

  /** The set on screen. */
  get shown(): Shown {
    const { session } = this.#parts;
    return {
      members: this.#replay.show(session.members),
      active: session.active.id,
      baseline: session.baseline,
    };
  }

  /** The scenario in front, as the replay shows it. */
  get scenario(): Scenario {
    const { members, active } = this.shown;
    return members.find(({ id }) => id === active)?.scenario ?? this.#parts.session.scenario;
  }

  get scenarios() {
    return viewScenarios(this.shown, this.#words());
  }

  /** The step being replayed; null: none. */
  get replayed(): Step | null {
    return this.#replay.step;
  }

  /** Keeps results in step with what is shown; call it inside an effect that comes before anything is drawn. */
  compute(): void {
    const { members, active } = this.shown;
    this.#parts.results.follow(members, active);
  }

  /** Keeps the draft in step with the session; call it inside an effect. */
  keepDraft(): void {
    const { session, drafts } = this.#parts;
    const set = session.workingSet;
    untrack(() => drafts.follow(set));
  }

  /** Replays the last change; a second call ends it. */
  replay(isStill: boolean): void {
    const step = this.#parts.session.lastStep;
    if (this.#replay.step !== null) this.#replay.stop();
    else if (step !== null) {
      this.#parts.session.activate(step.member);
      this.#replay.start(step, isStill);
    }
  }

  /** Ends a replay: whatever the user does next happens to the real set. */
  rest(): void {
    this.#replay.stop();
  }

  retry(): void {
    this.#parts.results.retry(this.#parts.session.active);
  }

  /** Adds a scenario and brings it to the front. */
  add(start: Start): void {
    const { session } = this.#parts;
    const { app } = this.#words();
    const { scenario } = session;
    this.rest();
    if (start === 'plan') session.add(planScenario(app.plan));
    else if (start === 'nothing') session.add(neutralScenario(app.nothing));
    else session.add({ ...scenario, title: app.copyOf({ title: scenario.title || app.untitled }) });
  }
}
