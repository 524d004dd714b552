import type { Quantity } from '../../seeds/hindcast.ts';
import type { EnsembleOptions, Inputs } from '../contract.ts';
import { overYear, spreadOut, type BlockContext } from '../simulation/block.ts';
import { bindInputs } from '../simulation/compiled-measure.ts';
import type { Output, Value } from '../language/contract.ts';
import type { ShardBuffers } from '../simulation/shard.ts';
import type { Model } from '../simulation/model.ts';
import type { Sight, Simulator } from '../simulation/simulator.ts';
import { months } from '../version.ts';

interface Span {
  readonly first: number;
  readonly count: number;
}

/** One block of a run as a quantity is read from it. */
interface Block {
  readonly model: Model;
  readonly buffers: ShardBuffers;
  readonly sight: Sight;
  readonly count: number;
}

interface FoundOutput {
  readonly output: Output;
  readonly value: Value;
  readonly context: BlockContext;
}

/** An effect of a measure in a block, by month and draw: what the shard keeps only summed or at the due month. */
function outputOf({ model, sight }: Block, number: number, name: string): FoundOutput {
  const compiled = model.compiled.find(({ measure }) => measure.number === number);
  const at = compiled?.program.outputs.findIndex((output) => output.name === name) ?? -1;
  const output = compiled?.program.outputs[at];
  if (compiled === undefined || output === undefined) {
    throw new Error(`measure ${String(number)} has no "${name}"`);
  }
  const context = sight.contextOf(compiled.measure);
  const { first, count, seed, central } = context.draws;
  const settings = sight.settings.get(number) ?? {};
  const inputs = bindInputs(compiled, settings, context, model.baseline);
  const values = compiled.program.run({ first, count, seed, central, inputs });
  return { output, value: values[at] ?? 0, context };
}

function row(byMonth: Float64Array, month: number, count: number): Float64Array {
  return byMonth.subarray((month - 1) * count, month * count);
}

/** Measured services value added to the end of a month, CNY. */
function levelOf({ buffers, count }: Block, month: number): Float64Array {
  const added = row(buffers.part('added'), month, count);
  return row(buffers.part('base'), month, count).map((value, d) => value + (added[d] ?? 0));
}

/** What is reported of a target by a month's end, over the target's value. */
function shareOf(block: Block, id: string, month: number): Float64Array {
  const target = block.model.targets.get(id);
  const measure = target?.measure ?? null;
  if (target === undefined || measure === null) throw new Error(`no measure delivers "${id}"`);
  const { output, value, context } = outputOf(block, measure, `delivered.${id}`);
  const real = row(spreadOut(value, output.shape, block.count), month, block.count);
  return real.map((done, d) => {
    const inflated = output.group === null ? 1 : 1 + (context.inflation[d] ?? 0);
    return (done * inflated) / target.value;
  });
}

/** The draws of a quantity in one block, in the unit that `unitOf` names. */
function readQuantity(quantity: Quantity, block: Block): Float64Array {
  const { model, buffers, sight, count } = block;
  switch (quantity.kind) {
    case 'services_level':
      return levelOf(block, quantity.month);
    case 'services_growth': {
      const deflator = buffers.part('driver/deflator');
      const start = model.economy.servicesValueAdded2020;
      return levelOf(block, months).map((level, d) => level / (1 + (deflator[d] ?? 0)) / start - 1);
    }
    case 'target':
      return buffers.part(`target/${quantity.id}`);
    case 'share_of_target':
      return shareOf(block, quantity.target, quantity.month);
    case 'launch_month': {
      const { draws } = sight.contextOf({ number: 1 });
      return draws.assumption(quantity.lag).map((lag) => issueMonth(model) + lag);
    }
    case 'stock': {
      const { output, value } = outputOf(
        block,
        quantity.measure,
        `indicator.${quantity.indicator}`,
      );
      const start = model.baseline.get(quantity.from)?.value ?? Number.NaN;
      return overYear(value, output.shape, count).map((added) => start + added);
    }
  }
}

/** Month of 2021 in which the plan was issued. */
function issueMonth({ plan }: Model): number {
  return Number(plan.issued.slice('2021-'.length, '2021-03'.length));
}

/** Unit of a quantity, in the language of equations. */
export function unitOf(quantity: Quantity, model: Pick<Model, 'targets' | 'baseline'>): string {
  switch (quantity.kind) {
    case 'services_level':
      return 'CNY';
    case 'services_growth':
    case 'share_of_target':
      return '1';
    case 'target':
      return model.targets.get(quantity.id)?.unit ?? '';
    case 'launch_month':
      return 'month';
    case 'stock':
      return model.baseline.get(quantity.from)?.unit ?? '';
  }
}

/** Draws of quantities in one block of a run, one array each in their order; a run that can't be computed is a bug. */
export function forecastBlock(
  simulator: { readonly model: Model; readonly of: Simulator },
  run: { readonly inputs: Inputs; readonly options: EnsembleOptions },
  span: Span,
  quantities: readonly Quantity[],
): readonly Float64Array[] {
  const { inputs, options } = run;
  const outcome = simulator.of.simulate(inputs, options, span);
  const seen = simulator.of.look(inputs, options, span);
  if (!outcome.ok || !seen.ok) throw new Error('the frozen plan is no scenario of this model');
  const { count } = span;
  const block = { model: simulator.model, buffers: outcome.buffers, sight: seen.sight, count };
  return quantities.map((quantity) => Float64Array.from(readQuantity(quantity, block)));
}
