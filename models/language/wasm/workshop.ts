import { findTabledRoom } from '../../ensemble/vectors/tables.ts';
import type { Room } from '../../wasm/room.ts';
import { emitHelpers } from './elements.ts';

let prepared: Room | null | undefined;

function prepare(): Room | null {
  const room = findTabledRoom();
  room?.share(emitHelpers());
  return room;
}

/** The room where programs run, with the functions they call; null where they must be interpreted. */
export function openWorkshop(): Room | null {
  if (prepared === undefined) prepared = prepare();
  return prepared;
}
