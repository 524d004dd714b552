import { expect, it } from 'vitest';
import { Simulation, type Outcome } from '../models/simulate.ts';
import { Run } from './run.ts';
import { SpentMemory } from './spent.ts';
import { keepingWork } from './work.ts';

const inputs = { start: 'plan', settings: {}, assumptions: {}, equations: {} } as const;
const span = { first: 0, count: 64 };

const shard = (numbers: Float64Array, count: number) => ({ span: { first: 0, count }, numbers });
const sharedOf = (length: number) => new Float64Array(new SharedArrayBuffer(8 * length));

function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.invalid.sentence);
  return outcome.value;
}

it('gives shared memory back once, to blocks of the same size', () => {
  const spent = new SpentMemory();
  const numbers = sharedOf(5);
  spent.give([shard(numbers, 512), shard(new Float64Array(5), 512)]);
  expect(spent.take(272)).toBeUndefined();
  expect(spent.take(512)).toBe(numbers);
  expect(spent.take(512)).toBeUndefined();
});

it('keeps no more than a run of many blocks needs', () => {
  const spent = new SpentMemory();
  spent.give(Array.from({ length: 500 }, () => shard(sharedOf(1), 512)));
  let kept = 0;
  while (spent.take(512) !== undefined) kept += 1;
  expect(kept).toBe(24);
});

it('lets a block be written over a spent one with the same bits, and leaves what does not fit', () => {
  const simulation = new Simulation();
  const options = { seed: 4, draws: 64, central: false };
  const fresh = take(simulation.simulateBlock(inputs, options, span)).numbers;
  const into = sharedOf(fresh.length).fill(7);
  const over = take(simulation.simulateBlock(inputs, options, { ...span, into })).numbers;
  expect(over).toBe(into);
  expect([...over]).toEqual([...fresh]);
  const small = sharedOf(3).fill(7);
  const own = take(simulation.simulateBlock(inputs, options, { ...span, into: small })).numbers;
  expect([...own]).toEqual([...fresh]);
  expect([...small]).toEqual([7, 7, 7]);
  // another run of the same block leaves what was handed out as it was
  const settings = { '1.province_budget': 2e8 };
  take(simulation.simulateBlock({ ...inputs, settings }, options, span));
  expect([...over]).toEqual([...fresh]);
});

it('takes the shards of a cancelled run back, those that come later too, but none that a summary still reads', () => {
  const spent = new SpentMemory();
  const options = { seed: 1, draws: 1024, central: false };
  const plan = { firstDraws: Infinity, alone: false, work: keepingWork(spent) };
  const start = () => new Run({ inputs, options }, plan, () => undefined);
  const blocks = [sharedOf(1), sharedOf(2)];
  const finish = (run: Run, count: number): void => {
    const tasks = [run.take(0, 2), run.take(1, 2)];
    for (const [i, task] of tasks.slice(0, count).entries()) {
      const value = { kind: 'shard', shard: shard(blocks[i] ?? sharedOf(3), 512), elapsedMs: 1 };
      if (task) run.settle(task, { kind: 'done', value } as Parameters<Run['settle']>[1]);
    }
  };
  const cancelled = start();
  finish(cancelled, 1);
  cancelled.cancel();
  expect(spent.take(512)).toBe(blocks[0]);
  const late = start();
  const tasks = [late.take(0, 2), late.take(1, 2)];
  late.cancel();
  const value = { kind: 'shard', shard: shard(sharedOf(4), 512), elapsedMs: 1 } as const;
  if (tasks[0]) late.settle(tasks[0], { kind: 'done', value });
  expect(spent.take(512)).toBe(value.shard.numbers);
  const summed = start();
  finish(summed, 2);
  expect(summed.take(0, 2)?.piece).toBe('rest');
  summed.cancel();
  expect(spent.take(512)).toBeUndefined();
});
