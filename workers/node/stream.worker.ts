import { parentPort } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { serveStream } from './stream-border.ts';

if (parentPort) serveStream(nodeEndpoint(parentPort));
