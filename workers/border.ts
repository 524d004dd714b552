import { expose, transfer, wrap, type Endpoint } from 'comlink';
import type { Shard, SimulationPort } from './protocol.ts';
import type { Hand } from './slot.ts';

/** What of the shards has to be given away: shared memory is seen from both sides. */
const arraysOf = (shards: readonly Shard[]): ArrayBuffer[] =>
  shards.flatMap(({ numbers: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : []));

/** Answers calls that arrive at `endpoint` (a worker's own side); shards are shared or given away, never copied. */
export function serve(service: SimulationPort, endpoint?: Endpoint): void {
  const port: SimulationPort = {
    simulate: async (request, span, into) => {
      const outcome = await service.simulate(request, span, into);
      return outcome.kind === 'shard' ? transfer(outcome, arraysOf([outcome.shard])) : outcome;
    },
    summarise: (request, shards) => service.summarise(request, shards),
    sumUp: (request, shards, half) => service.sumUp(request, shards, half),
    answer: (request) => service.answer(request),
    prove: async (request, span) => {
      const outcome = await service.prove(request, span);
      return outcome.kind === 'shard' ? transfer(outcome, arraysOf([outcome.shard])) : outcome;
    },
    proveSummary: (request, shards) => service.proveSummary(request, shards),
    explain: (request, measure) => service.explain(request, measure),
    pair: async (request, span) => {
      const outcome = await service.pair(request, span);
      return outcome.kind === 'shard' ? transfer(outcome, arraysOf([outcome.shard])) : outcome;
    },
    compare: (options, shards) => service.compare(options, shards),
    hindcast: (step) => service.hindcast(step),
  };
  expose(port, endpoint);
}

/** The caller's side of a worker behind `endpoint`. */
export function reach(endpoint: Endpoint, terminate: () => void): Hand {
  const remote = wrap<SimulationPort>(endpoint);
  return {
    simulate: (request, span, into) => remote.simulate(request, span, into),
    summarise: (request, shards, keep) =>
      remote.summarise(request, keep ? shards : transfer(shards, arraysOf(shards))),
    sumUp: (request, shards, half) => remote.sumUp(request, shards, half),
    answer: (request) => remote.answer(request),
    prove: (request, span) => remote.prove(request, span),
    proveSummary: (request, shards) =>
      remote.proveSummary(request, transfer(shards, arraysOf(shards))),
    explain: (request, measure) => remote.explain(request, measure),
    pair: (request, span) => remote.pair(request, span),
    compare: (options, shards) => remote.compare(options, transfer(shards, arraysOf(shards))),
    hindcast: (step) => remote.hindcast(step),
    terminate,
  };
}
