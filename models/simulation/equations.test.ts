import { describe, expect, it } from 'vitest';
import type { Inputs, Summary } from '../contract.ts';
import { measures } from '../measures/catalogue.ts';
import { explain as explainMeasure } from '../explain.ts';
import { equationsOf } from '../measures/lines.ts';
import { Simulation } from '../simulate.ts';

/** Equations of a scenario's own, from its inputs to its summary. */

const options = { seed: 7, draws: 100, central: false };
const plan: Inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} };
const simulation = new Simulation();
const lines = equationsOf(measures[0] ?? { equations: '' });
const netSales = lines.get('net_sales') ?? '';

function run(equations: Inputs['equations'], by = simulation): Summary {
  const outcome = by.run({ ...plan, equations }, options);
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

function refuse(equations: Inputs['equations']) {
  return simulation.check({ ...plan, equations }, options);
}

const contribution = (summary: Summary, measure: number): number =>
  summary.contributions.find((each) => each.measure === measure)?.mean ?? NaN;

describe('an equation of the scenario’s own', () => {
  const shipped = run({});
  const halved = run({ '1.net_sales': `(${netSales}) / 2` });

  it('acts on its own measure, and no money goes missing', () => {
    expect(contribution(halved, 1)).toBeLessThan(contribution(shipped, 1) * 0.6);
    expect(contribution(halved, 27)).toBe(contribution(shipped, 27));
    expect(halved.money).toEqual(shipped.money);
  });

  it('has a digest of its own, and leaves none of itself behind', () => {
    expect(halved.digest).not.toBe(shipped.digest);
    expect(run({}).digest).toBe(shipped.digest);
    expect(run({ '1.net_sales': `(${netSales}) / 2` }, new Simulation()).digest).toBe(
      halved.digest,
    );
  });

  it('reads whatever the measure may read, and what it may not is refused', () => {
    expect(
      contribution(run({ '1.net_sales': 'gross_sales * completion.assigned' }), 1),
    ).toBeGreaterThan(0);
    expect(refuse({ '1.net_sales': 'gross_sales * delivered' })?.code).toBe('equation_unfit');
    expect(refuse({ '58.intensity': 'completion.assigned' })?.code).toBe('equation_unfit');
  });

  it('that steers moves what it steers', () => {
    const line = [...equationsOf(measures[58] ?? { equations: '' }).keys()].find((id) =>
      id.startsWith('steering.completion'),
    );
    const steered = run({ [`59.${line ?? ''}`]: 'supervision_effect * 0' });
    expect(contribution(steered, 9)).toBeLessThan(contribution(shipped, 9));
  });

  it('is refused in words, with place and code', () => {
    expect(refuse({ '1.nothing': '1' })).toMatchObject({ code: 'unknown_equation' });
    expect(refuse({ '01.net_sales': '1' })).toMatchObject({ code: 'unknown_equation' });
    expect(refuse({ '1.__proto__': '1' })).toMatchObject({ code: 'unknown_equation' });
    expect(refuse({ '1.net_sales': 'gross_sale * 1' })).toMatchObject({
      code: 'equation_unfit',
      sentence:
        'Equation "1.net_sales", column 1: Nothing is called "gross_sale" here. Did you mean "gross_sales"?',
      problems: [{ equation: '1.net_sales', line: 1, column: 1, code: 'unknown_name' }],
    });
    expect(refuse({ '1.net_sales': 'x', '2.subsidy': 'y' })?.code).toBeDefined();
  });

  it('that gives no number is an outcome of the run', () => {
    for (const text of ['gross_sales / 0', 'gross_sales * 1e300 * 1e300', '0 * gross_sales / 0']) {
      const outcome = simulation.run({ ...plan, equations: { '1.net_sales': text } }, options);
      expect(outcome).toMatchObject({ ok: false, invalid: { code: 'unsound' } });
    }
  });
});

describe('an explanation', () => {
  const explain = (equations: Inputs['equations']) =>
    explainMeasure(simulation, { ...plan, equations }, options, 1);

  it('follows the edited text and keeps the model’s own beside it', () => {
    const edited = explain({ '1.net_sales': 'gross_sales * 0.5' });
    const line = edited?.lines.find(({ id }) => id === 'net_sales');
    expect(line).toMatchObject({ text: 'gross_sales * 0.5', shipped: netSales });
    expect(edited?.lines.filter(({ shipped }) => shipped !== null)).toHaveLength(1);
    expect(edited?.numbers).toMatchObject({ kind: 'numbers' });
  });

  it('of a text that does not compile shows the model’s equations and what is wrong', () => {
    const edited = explain({ '1.net_sales': 'gross_sales *' });
    expect(edited?.lines.every(({ shipped }) => shipped === null)).toBe(true);
    expect(edited?.numbers).toMatchObject({
      kind: 'invalid',
      reason: { code: 'equation_unfit', problems: [{ equation: '1.net_sales' }] },
    });
  });
});

describe('every line of every measure', () => {
  it('has a name of its own and compiles from its own text', () => {
    const ids = measures.flatMap((measure) => [...equationsOf(measure).keys()]);
    expect(ids.length).toBeGreaterThan(1000);
    const texts = measures.flatMap((measure) =>
      [...equationsOf(measure)].map(([id, text]) => [`${String(measure.number)}.${id}`, text]),
    );
    expect(refuse(Object.fromEntries(texts) as Record<string, string>)).toBeUndefined();
  });
});
