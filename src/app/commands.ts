import type { Session } from '../state/session.svelte.ts';
import type { Desk } from './desk.svelte.ts';
import type { DialogName } from './dialogs.ts';
import type { Command } from './keys.ts';

/** What each command does, for keys and buttons alike. */
export function createCommands(
  session: Session,
  desk: Desk,
  onopen: (dialog: DialogName) => void,
): Readonly<Record<Command, () => void>> {
  return {
    undo: () => {
      desk.rest();
      session.undo();
    },
    redo: () => {
      desk.rest();
      session.redo();
    },
    replay: () => desk.replay(matchMedia('(prefers-reduced-motion: reduce)').matches),
    palette: () => onopen({ kind: 'palette' }),
    present: () => onopen({ kind: 'present' }),
    help: () => onopen({ kind: 'help' }),
  };
}
