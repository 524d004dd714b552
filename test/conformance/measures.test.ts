import { describe, expect, test } from 'vitest';
import { baseline, evidence, inputOutput, plan } from '../../seeds/index.ts';
import type { Inputs, Summary } from '../../models/contract.ts';
import { createPorts } from '../../models/economy/ports.ts';
import type { Lever, Measure, ScaleCheck } from '../../models/measures/kit.ts';
import { measures } from '../../models/measures/catalogue.ts';
import { loadModel, Simulation } from '../../models/simulate.ts';
import { createModel } from '../../models/simulation/create-model.ts';
import { Simulator } from '../../models/simulation/simulator.ts';
import { leverKey } from '../../models/simulation/inputs.ts';
import { compile } from '../../models/language/index.ts';
import { describeProgram } from '../../models/simulation/compiled-measure.ts';
import { scopeOf } from '../../models/simulation/scope.ts';

/** What every measure must be, whatever it does; rows come from the catalogue. */

const shipped = loadModel();
const surroundings = { evidence, baseline, port: createPorts(inputOutput, plan.targets) };

function planMeasure(measure: Measure) {
  const found = plan.measures.find((m) => m.number === measure.number);
  if (found === undefined) throw new Error(`the plan has no measure ${String(measure.number)}`);
  return found;
}

function onStep(lever: Lever, value: number): boolean {
  const steps = (value - lever.min) / lever.step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

const rows = measures.map((measure) => ({
  name: `${String(measure.number)} ${planMeasure(measure).title.en}`,
  measure,
}));

test('the catalogue is in the plan’s order, each measure once', () => {
  const numbers = measures.map((m) => m.number);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

describe.each(rows)('measure $name', ({ measure }) => {
  const compiled = compile(measure.equations, scopeOf(measure, surroundings));

  test('its equations compile: names known, units fit, ports exist', () => {
    expect(
      compiled.ok ? [] : compiled.errors.map((e) => `${String(e.line)}: ${e.sentence}`),
    ).toEqual([]);
  });

  test('its levers stand on their steps, inside their range, and readings give a reason', () => {
    const wrong = Object.entries(measure.levers).filter(
      ([, lever]: [string, Lever]) =>
        ![lever.neutral, lever.planned].every((v) => v >= lever.min && v <= lever.max) ||
        ![lever.neutral, lever.planned, lever.max].every((v) => onStep(lever, v)) ||
        (lever.source === 'reading' && lever.reason === undefined),
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test('its assumptions are inputs of the evidence that name it, and all are used', () => {
    if (!compiled.ok) throw new Error('does not compile');
    const head = { measure, department: '', edition: '' };
    const used = describeProgram(head, compiled.program, surroundings).evidence;
    const ids = Object.values(measure.assumptions);
    const unknown = ids.filter((id) => evidence.assumptions.get(id)?.role !== 'input');
    const unused = ids.filter((id) => !used.includes(id));
    expect({ unknown, unused }).toEqual({ unknown: [], unused: [] });
  });

  test('every target of the measure is delivered, a rule, or said not to be modelled; no other one', () => {
    if (!compiled.ok) throw new Error('does not compile');
    const delivered = compiled.program.outputs.flatMap((o) =>
      o.name.startsWith('delivered.') ? [o.name.slice('delivered.'.length)] : [],
    );
    const said = [
      ...delivered,
      ...Object.keys(measure.rules ?? {}),
      ...Object.keys(measure.notModelled ?? {}),
    ];
    expect(said.sort()).toEqual([...planMeasure(measure).targets].sort());
  });

  test('its rules name levers that exist, in the unit of the rule', () => {
    for (const [target, lever] of Object.entries(measure.rules ?? {})) {
      expect(plan.targets.find((t) => t.id === target)?.rule, target).toBe(true);
      expect(Object.keys(measure.levers), target).toContain(lever);
    }
  });

  test('levers at neutral have no effect, in any draw', () => {
    const model = createModel({ ...shipped, measures: [measure] });
    const outcome = new Simulator(model).simulate(
      { start: 'nothing', settings: {}, assumptions: {}, equations: {} },
      { seed: 1, draws: 512, central: false },
      { first: 0, count: 512 },
    );
    if (!outcome.ok) throw new Error(outcome.invalid.sentence);
    const { buffers } = outcome;
    const effects = buffers.places.names.filter((name) =>
      /^(added|activity|transfer|coverage|money\/.*)$/.test(name),
    );
    expect(effects.length).toBeGreaterThan(4);
    const moved = effects.filter((name) => buffers.part(name).some((value) => value !== 0));
    expect(moved).toEqual([]);
  });
});

/** The plan, one check's settings laid over it, and every other measure at neutral. */
function runAlone(
  measure: Measure,
  settings: Readonly<Record<string, number>>,
  planned: boolean,
): Summary {
  const own = Object.entries(measure.levers).map(
    ([id, lever]: [string, Lever]): [string, number] => [
      leverKey(measure.number, id),
      settings[id] ?? (planned ? lever.planned : lever.neutral),
    ],
  );
  const inputs: Inputs = {
    start: 'nothing',
    settings: Object.fromEntries(own),
    assumptions: {},
    equations: {},
  };
  const outcome = simulation.run(inputs, { seed: 1, draws: 2048, central: false });
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

const simulation = new Simulation();

function effectOf(measure: Measure, check: ScaleCheck): number {
  const part = (summary: Summary): number => {
    const own = summary.contributions.find((c) => c.measure === measure.number);
    return check.account === 'coverage' ? (own?.coverage ?? 0) : (own?.activity ?? 0);
  };
  const against = check.against === undefined ? 0 : part(runAlone(measure, check.against, true));
  return part(runAlone(measure, check.settings, true)) - against;
}

const checks = measures.flatMap((measure) =>
  (measure.scaleCheck ?? []).map((check) => ({ measure, check, row: check.row })),
);

describe('scale of mechanisms.md, section 4', () => {
  test.each(checks)('$row', ({ measure, check }) => {
    const effect = effectOf(measure, check);
    const inside = effect >= check.low && effect <= check.high;
    // a stated reason must still be needed
    expect(inside, `${String(effect)} against ${String(check.low)} to ${String(check.high)}`).toBe(
      check.reason === undefined,
    );
  });
});
