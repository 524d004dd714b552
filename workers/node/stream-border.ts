import { expose, transfer, wrap, type Endpoint } from 'comlink';
import { loadModel } from '../../models/simulate.ts';
import type { Frame } from '../../models/streaming/frame.ts';
import type { StreamPart } from '../../models/streaming/stream-fold.ts';
import {
  Streaming,
  type InvalidStream,
  type StreamRequest,
  type Stretch,
} from '../../models/streaming/streaming.ts';

type Streamed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly invalid: InvalidStream };

/** A worker of a stream, from its own side. */
interface StreamPort {
  readonly frame: (request: StreamRequest) => Streamed<Frame>;
  /** Folds some draws; the arrays are given away, not copied. */
  readonly fold: (request: StreamRequest, frame: Frame, stretch: Stretch) => Streamed<StreamPart>;
}

/** A worker of a stream, from the caller's side. */
export interface StreamHand {
  readonly frame: (request: StreamRequest) => Promise<Streamed<Frame>>;
  readonly fold: (
    request: StreamRequest,
    frame: Frame,
    stretch: Stretch,
  ) => Promise<Streamed<StreamPart>>;
  readonly terminate: () => void;
}

/** Answers calls that arrive at `endpoint`. */
export function serveStream(endpoint: Endpoint): void {
  const streaming = new Streaming(loadModel());
  const port: StreamPort = {
    frame: (request) => streaming.frame(request),
    fold: (request, frame, stretch) => {
      const folded = streaming.fold(request, frame, stretch);
      if (!folded.ok) return folded;
      const arrays = Object.values(folded.value) as Float64Array<ArrayBuffer>[];
      return transfer(
        folded,
        arrays.map(({ buffer }) => buffer),
      );
    },
  };
  expose(port, endpoint);
}

/** The caller's side of a worker behind `endpoint`. */
export function reachStream(endpoint: Endpoint, terminate: () => void): StreamHand {
  const remote = wrap<StreamPort>(endpoint);
  return {
    frame: (request) => remote.frame(request),
    fold: (request, frame, stretch) => remote.fold(request, frame, stretch),
    terminate,
  };
}
