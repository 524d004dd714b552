import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { reach } from '../border.ts';
import { Pool } from '../pool.ts';
import type { Hand } from '../slot.ts';

/** A machine that computes a block for longer than this has lost the worker. */
const patienceMs = 60_000;

/** Starts the bundled worker that lies beside the bundled command line. */
const spawn = (onDeath: () => void): Hand => {
  const worker = new Worker(new URL('./simulation.worker.js', import.meta.url));
  worker.once('error', onDeath);
  worker.once('exit', onDeath);
  return reach(nodeEndpoint(worker), () => void worker.terminate());
};

/** Worker threads that answer once, from all draws; `onBlock` is told of each block done. */
export function createNodePool(workers: number, onBlock: () => void): Pool {
  const counting = (onDeath: () => void): Hand => {
    const hand = spawn(onDeath);
    const simulate: Hand['simulate'] = async (request, span, into) => {
      const outcome = await hand.simulate(request, span, into);
      onBlock();
      return outcome;
    };
    return { ...hand, simulate };
  };
  return new Pool({ spawn: counting, workers, firstDraws: Infinity, patienceMs });
}
