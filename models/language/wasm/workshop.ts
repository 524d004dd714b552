import { writeTables } from '../../ensemble/vectors/tables.ts';
import { findRoom, type Room } from '../../wasm/room.ts';
import { emitHelpers } from './elements.ts';
import { programsAt } from './layout.ts';

let prepared: Room | null | undefined;

function prepare(): Room | null {
  const room = findRoom();
  if (room === null) return null;
  room.grow(programsAt);
  writeTables(room.doubles);
  room.share(emitHelpers());
  return room;
}

/** The room where programs run, with the functions they call; null where they must be interpreted. */
export function openWorkshop(): Room | null {
  if (prepared === undefined) prepared = prepare();
  return prepared;
}
