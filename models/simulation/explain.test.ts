import { describe, expect, it } from 'vitest';
import { measures } from '../measures/catalogue.ts';
import { explain as explainMeasure } from '../explain.ts';
import { Simulation } from '../simulate.ts';
import type { Inputs } from '../contract.ts';
import { blockSize } from '../version.ts';
import { traceValue, type Explanation, type Traced } from './explain.ts';

const simulation = new Simulation();
const options = { seed: 2021, draws: blockSize, central: false };
const plan: Inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} };

function explain(inputs: Inputs, measure: number): Explanation {
  const explanation = explainMeasure(simulation, inputs, options, measure);
  if (explanation === undefined) throw new Error(`no model ${String(measure)}`);
  return explanation;
}

function lineOf({ lines, numbers }: Explanation, name: string): Traced {
  const at = lines.findIndex((line) => line.name === name);
  const found = numbers.kind === 'numbers' ? numbers.lines[at] : undefined;
  if (found === undefined) throw new Error(`no line ${name}`);
  return found;
}

describe.each(measures.map(({ number }) => number))('measure %i explained', (number) => {
  const explanation = explain(plan, number);

  it('has a number for every line and every name', () => {
    const { numbers, lines, names } = explanation;
    if (numbers.kind !== 'numbers') throw new Error(numbers.reason.sentence);
    expect(numbers.lines).toHaveLength(lines.length);
    expect(numbers.names).toHaveLength(names.length);
    const missing = lines.filter((_, i) => numbers.lines[i]?.year === null);
    expect(missing.map(({ name }) => name)).toEqual([]);
    for (const { year } of [...numbers.lines, ...numbers.names]) {
      expect(year?.p5).toBeLessThanOrEqual(year?.p95 ?? Number.NaN);
    }
  });

  it('knows every line by its place in the source', () => {
    const source = measures.find((each) => each.number === number)?.equations;
    const rows = source?.split('\n') ?? [];
    for (const { line, name } of explanation.lines) {
      expect(rows[line - 1]?.trim().startsWith(name)).toBe(true);
    }
  });

  it('says what stands behind each assumption', () => {
    for (const { kind, source } of explanation.names) {
      if (kind === 'assumption')
        expect(simulation.model.evidence.assumptions.has(source ?? '')).toBe(true);
    }
  });
});

describe('the numbers of an explanation', () => {
  it('are those that a run adds up', () => {
    const outcome = simulation.run(plan, options);
    if (!outcome.ok) throw new Error(outcome.invalid.sentence);
    const all = measures.map(({ number }) => {
      const { lines, numbers } = explain(plan, number);
      if (numbers.kind !== 'numbers') return 0;
      return lines.reduce(
        (sum, { name }, i) =>
          name === 'cost.province' ? sum + (numbers.lines[i]?.year?.mean ?? 0) : sum,
        0,
      );
    });
    expect(all.reduce((a, b) => a + b, 0) / outcome.value.money.province.mean).toBeCloseTo(1, 9);
  });

  it('follow a lever and an assumption of the scenario', () => {
    const doubled = { ...plan, settings: { '1.province_budget': 2e8 } };
    const issued = lineOf(explain(doubled, 1), 'issued_province');
    expect(issued.reading).toBe('sum');
    expect(issued.year?.mean).toBeCloseTo(2e8, 0);
    const assumptions = { m01_redemption_rate: { kind: 'value', value: 0.5 } } as const;
    const { names, numbers } = explain({ ...plan, assumptions }, 1);
    if (numbers.kind !== 'numbers') throw new Error(numbers.reason.sentence);
    const at = names.findIndex(({ source }) => source === 'm01_redemption_rate');
    expect(numbers.names[at]?.year).toEqual({ mean: 0.5, p5: 0.5, p95: 0.5 });
    expect(numbers.densities['m01_redemption_rate']).toBeNull();
  });

  it('leave the equations where a scenario cannot be computed', () => {
    const { lines, numbers } = explain({ ...plan, settings: { '1.nothing': 1 } }, 1);
    expect(numbers).toMatchObject({ kind: 'invalid', reason: { code: 'unknown_lever' } });
    expect(lines.length).toBeGreaterThan(10);
  });

  it('are not there for a measure without a model', () => {
    expect(explainMeasure(simulation, plan, options, 999)).toBeUndefined();
  });
});

describe('twelve months in one number', () => {
  const ramp = Float64Array.from({ length: 12 }, (_, m) => m + 1);

  it('are summed where they flow and read in December elsewhere', () => {
    expect(traceValue(ramp, 'month', 'CNY/month', 2).year?.mean).toBe(78);
    expect(traceValue(ramp, 'month', 'CNY', 2).year?.mean).toBe(12);
    expect(traceValue(ramp, 'month', 'CNY/month^2', 2).reading).toBe('december');
    expect(traceValue(5, 'constant', 'CNY/month', 2)).toMatchObject({
      reading: 'constant',
      months: null,
    });
  });

  it('have no number where a draw has none', () => {
    expect(traceValue(Float64Array.of(1, Number.NaN), 'draw', '1', 2).year).toBeNull();
  });
});
