import type { ForecastPart } from '../models/analysis/frozen-forecasts.ts';
import { blockSize } from '../models/version.ts';
import type { Hindcasted, HindcastRequest, HindcastStep, HindcastStepOutcome } from './protocol.ts';
import type { Called, Hand } from './slot.ts';

type Ask = (
  call: (hand: Hand) => Promise<HindcastStepOutcome>,
) => Promise<Called<HindcastStepOutcome>>;

function failed(called: Called<HindcastStepOutcome>): Hindcasted {
  const sentence = called.kind === 'threw' ? called.sentence : 'The worker that was asked died.';
  return { kind: 'failed', code: called.kind === 'threw' ? 'bug' : 'worker_died', sentence };
}

/** Asks for one block of forecasts after another, then for the scores; `onProgress` is told how many draws are done. */
export async function runHindcast(
  ask: Ask,
  { options, hindsight, outturns }: HindcastRequest,
  onProgress: (draws: number) => void,
): Promise<Hindcasted> {
  const take = (step: HindcastStep) => ask((hand) => hand.hindcast(step));
  // what became of a quantity is no part of what is asked
  const asked = outturns.compared.map(({ id, quantity, target }) => ({ id, quantity, target }));
  const request = { options, hindsight, asked };
  const parts: ForecastPart[] = [];
  for (let first = 0; first < options.draws; first += blockSize) {
    const span = { first, count: Math.min(blockSize, options.draws - first) };
    const called = await take({ kind: 'forecast', request, span });
    if (called.kind !== 'done' || called.value.kind !== 'part') return failed(called);
    parts.push(called.value.part);
    onProgress(span.first + span.count);
  }
  const called = await take({ kind: 'score', request, parts, outturns });
  if (called.kind !== 'done' || called.value.kind !== 'hindcast') return failed(called);
  return called.value;
}
