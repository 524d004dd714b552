import { parentPort } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { serve } from '../border.ts';
import { SimulationService } from '../simulation-service.ts';

if (parentPort) serve(new SimulationService(), nodeEndpoint(parentPort));
