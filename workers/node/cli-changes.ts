import type { Lever } from '../../models/measures/kit.ts';
import { refuseEquation, setEquation } from '../../src/domain/equations.ts';
import { canonical, quantise } from '../../src/domain/lever.ts';
import { refuseOverride } from '../../src/domain/overrides.ts';
import { setLever, setOverride, type Override, type Scenario } from '../../src/domain/scenario.ts';
import { catalogue, explain } from './cli-catalogue.ts';
import { accept, quote, readNumber, refuse, type Parsed } from './cli-words.ts';

const withUnit = (value: number, { unit }: Lever): string =>
  unit === '1' ? String(value) : `${value} ${unit}`;

/** The values that a lever can take next to one that it can't. */
function neighbours(lever: Lever, value: number): string {
  const steps = [-1, -0.5, 0, 0.5, 1].map((way) => quantise(lever, value + way * lever.step));
  const below = Math.max(...steps.filter((step) => step < value));
  const above = Math.min(...steps.filter((step) => step > value));
  return `${withUnit(below, lever)} and ${withUnit(above, lever)}`;
}

/** The scenario with a lever set, `--set <id>=<value>`; a value off the lever's steps is not rounded in silence. */
function setOne(scenario: Scenario, id: string, text: string): Parsed<Scenario> {
  const entry = catalogue.levers.get(id);
  if (entry === undefined) return refuse(explain({ code: 'unknown_lever', lever: id }));
  const { lever } = entry;
  const value = readNumber(text);
  if (value === null) return refuse(`The lever "${id}" takes a number, not ${quote(text)}.`);
  if (value < lever.min || value > lever.max) {
    const range = `${lever.min} to ${withUnit(lever.max, lever)}`;
    return refuse(`The lever "${id}" goes from ${range}, so it can't be ${value}.`);
  }
  if (quantise(lever, value) !== canonical(value)) {
    const near = neighbours(lever, value);
    return refuse(
      `The lever "${id}" moves in steps of ${withUnit(lever.step, lever)}: next to ${value} it can be ${near}.`,
    );
  }
  return accept(setLever(scenario, entry, value));
}

/** `value`, or `low:central:high`. */
function readOverride(text: string): Override | null {
  const [first, central, high, ...more] = text.split(':').map(readNumber);
  if (first === undefined || first === null || central === null || high === null) return null;
  if (central === undefined) return { kind: 'value', value: first };
  return high === undefined || more.length > 0
    ? null
    : { kind: 'range', low: first, central, high };
}

/** The scenario with an assumption of its own, `--assume <id>=<value>`. */
function assumeOne(scenario: Scenario, id: string, text: string): Parsed<Scenario> {
  const override = readOverride(text);
  if (override === null)
    return refuse(
      `The assumption ${quote(id)} takes a number or low:central:high, not ${quote(text)}.`,
    );
  const refusal = refuseOverride(catalogue, id, override);
  return refusal === null ? accept(setOverride(scenario, id, override)) : refuse(explain(refusal));
}

/** The scenario with an equation of its own, `--equation <measure>.<line>=<text>`; whether it compiles, the run says. */
function rewriteOne(scenario: Scenario, id: string, text: string): Parsed<Scenario> {
  const refusal = refuseEquation(catalogue, id, text);
  return refusal === null
    ? accept(setEquation(scenario, id, text, catalogue))
    : refuse(explain(refusal));
}

type Change = (scenario: Scenario, id: string, text: string) => Parsed<Scenario>;

const applyAll = (
  scenario: Parsed<Scenario>,
  pairs: ReadonlyMap<string, string> | undefined,
  change: Change,
): Parsed<Scenario> =>
  [...(pairs ?? [])].reduce(
    (changed, [id, text]) => (changed.ok ? change(changed.value, id, text) : changed),
    scenario,
  );

/** The scenario as `--set`, `--assume` and `--equation` change it. */
export function changeScenario(
  scenario: Scenario,
  pairs: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Parsed<Scenario> {
  const set = applyAll(accept(scenario), pairs.get('set'), setOne);
  const assumed = applyAll(set, pairs.get('assume'), assumeOne);
  return applyAll(assumed, pairs.get('equation'), rewriteOne);
}
