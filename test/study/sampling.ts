import { blocksOf, Simulation } from '../../models/simulate.ts';
import { quantiles } from '../../models/scorecard/quantile.ts';
import { meets } from '../../models/scorecard/score.ts';
import { placesOf, ShardBuffers } from '../../models/simulation/shard.ts';
import { dimensions, listen, useSobol } from './generator.ts';

/**
 * How exact the plan's figures are with either way of sampling: the standard deviation over many seeds of every chance,
 * 5 % and 95 % point. `draws=… seeds=… dimensions=…,…` in the arguments.
 */

const argument = (name: string, fallback: string): string =>
  process.argv.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? fallback;
const draws = Number(argument('draws', '1024'));
const seeds = Number(argument('seeds', '200'));
/** How many streams become dimensions, for each way that is tried. */
const tried = argument('dimensions', `16,64,${String(dimensions)}`)
  .split(',')
  .map(Number);

const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
let simulation = new Simulation();
const { model } = simulation;
const headTarget = model.plan.targets.find(({ measure }) => measure === null);

/** Every output by draw: the headline, and what each target is held against. */
function simulate(seed: number, count: number): ReadonlyMap<string, Float64Array> {
  const names = ['headline', ...model.layout.targets];
  const outputs = new Map(names.map((name) => [name, new Float64Array(count)]));
  for (const span of blocksOf(count)) {
    const block = simulation.simulateBlock(inputs, { seed, draws: count, central: false }, span);
    if (!block.ok) throw new Error(block.invalid.sentence);
    const buffers = new ShardBuffers(placesOf(model.layout, span.count), block.value.numbers);
    const [base, added] = [buffers.part('base'), buffers.part('added')];
    const last = 11 * span.count;
    for (let d = 0; d < span.count; d += 1) {
      const head = outputs.get('headline');
      if (head) head[span.first + d] = (base[last + d] ?? 0) + (added[last + d] ?? 0);
    }
    for (const id of model.layout.targets)
      outputs.get(id)?.set(buffers.part(`target/${id}`), span.first);
  }
  return outputs;
}

/** Ranks spread evenly around zero. */
function ranks(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const out = new Float64Array(values.length);
  order.forEach((at, rank) => (out[at] = (rank + 0.5) / values.length - 0.5));
  return out;
}

function correlation(x: Float64Array, y: Float64Array): number {
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, i) => {
    const [a, b] = [value - 0.5, y[i] ?? 0];
    xy += a * b;
    xx += a * a;
    yy += b * b;
  });
  return xy / Math.sqrt(xx * yy);
}

/** Streams by how much of the outputs' spread they explain alone, the headline as much as all targets together. */
function rankStreams(): readonly (readonly [string, number])[] {
  const count = 4096;
  const drawn = new Map<string, Float64Array>();
  listen((name, first, values) => {
    const all = drawn.get(name) ?? new Float64Array(count);
    all.set(values, first);
    drawn.set(name, all);
  });
  const outputs = simulate(77, count);
  listen(null);
  const ranked = [...outputs].map(([id, values]) => {
    const weight = id === 'headline' ? 0.5 : 0.5 / (outputs.size - 1);
    return { weight, values: ranks(values) };
  });
  const scores = [...drawn].map(([name, values]): readonly [string, number] => {
    const score = ranked.reduce((sum, output) => {
      const r = correlation(values, output.values);
      return sum + (Number.isFinite(r) ? output.weight * r * r : 0);
    }, 0);
    return [name, score];
  });
  return scores.sort(([, a], [, b]) => b - a);
}

function figuresOf(outputs: ReadonlyMap<string, Float64Array>): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const [id, values] of outputs) {
    const target = id === 'headline' ? headTarget : model.targets.get(id);
    const held = target ? values.reduce((sum, v) => sum + (meets(target, v) ? 1 : 0), 0) : 0;
    const [p5 = 0, p95 = 0] = quantiles(values, [0.05, 0.95]);
    figures.set(`${id} chance`, held / values.length);
    figures.set(`${id} p5`, p5);
    figures.set(`${id} p95`, p95);
    figures.set(`${id} mean`, values.reduce((sum, v) => sum + v, 0) / values.length);
  }
  return figures;
}

interface Spread {
  readonly mean: number;
  readonly error: number;
}

/** Mean and standard deviation of every figure over the seeds. */
function study(): ReadonlyMap<string, Spread> {
  const sums = new Map<string, { sum: number; squares: number; shift: number }>();
  for (let seed = 1; seed <= seeds; seed += 1) {
    for (const [name, value] of figuresOf(simulate(seed, draws))) {
      const at = sums.get(name) ?? { sum: 0, squares: 0, shift: value };
      at.sum += value - at.shift;
      at.squares += (value - at.shift) ** 2;
      sums.set(name, at);
    }
  }
  return new Map(
    [...sums].map(([name, { sum, squares, shift }]) => {
      const variance = (squares - (sum * sum) / seeds) / (seeds - 1);
      return [name, { mean: shift + sum / seeds, error: Math.sqrt(Math.max(0, variance)) }];
    }),
  );
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const ranking = rankStreams();
print(
  `${String(ranking.length)} streams; the first: ${ranking
    .slice(0, 130)
    .map(([name, score]) => `${name} ${score.toFixed(4)}`)
    .join(', ')}`,
);
const topOf = (count: number): ReadonlyMap<string, number> =>
  new Map(ranking.slice(0, count).map(([name], i) => [name, i]));
const schemes: readonly (readonly [string, ReadonlyMap<string, number>])[] = [
  ['philox', new Map()],
  ...tried.map((count) => [`sobol ${String(count)}`, topOf(count)] as const),
];
const found = new Map(
  schemes.map(([name, map]) => {
    useSobol(map);
    // what was kept of a seed came from another way of sampling
    simulation = new Simulation();
    const start = performance.now();
    const spreads = study();
    print(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return [name, spreads];
  }),
);
const base = found.get('philox') ?? new Map<string, Spread>();
const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
for (const [name, spreads] of found) {
  const ratio = (figure: string): number =>
    (base.get(figure)?.error ?? 0) / (spreads.get(figure)?.error ?? 0);
  const open = model.layout.targets.filter((id) => {
    const chance = base.get(`${id} chance`)?.mean ?? 0;
    return chance > 0.02 && chance < 0.98;
  });
  const of = (kind: string, ids: readonly string[]): string =>
    median(ids.map((id) => ratio(`${id} ${kind}`)).filter(Number.isFinite)).toFixed(2);
  print(
    `${name}: headline chance ${String(spreads.get('headline chance')?.mean.toFixed(4))} ± ${String(spreads.get('headline chance')?.error.toFixed(5))}; error of Philox over its own: ` +
      `headline chance ${ratio('headline chance').toFixed(2)}, p5 ${ratio('headline p5').toFixed(2)}, p95 ${ratio('headline p95').toFixed(2)}, mean ${ratio('headline mean').toFixed(2)}; ` +
      `targets (median of ${String(open.length)}/${String(model.layout.targets.length)}): chance ${of('chance', open)}, p5 ${of('p5', model.layout.targets)}, p95 ${of('p95', model.layout.targets)}, mean ${of('mean', model.layout.targets)}`,
  );
}
