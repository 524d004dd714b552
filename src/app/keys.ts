/** What a key asks for, wherever the focus is. `/` belongs to the search field itself. */
export type Command = 'undo' | 'redo' | 'replay' | 'help';

/** A pressed key, as the browser tells it. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const plain: Readonly<Record<string, Command>> = {
  u: 'undo',
  r: 'redo',
  p: 'replay',
  '?': 'help',
};

/** The command of a key; null: none. While somebody types text, letters are letters and Ctrl+Z is the field's. */
export function findCommand(press: Press, isTyping: boolean): Command | null {
  if (isTyping || press.altKey) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (!press.ctrlKey && !press.metaKey) return plain[key] ?? null;
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

/** Whether keys go into a text: a slider or a checkbox takes no letters. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input:not([type=range], [type=checkbox], [type=radio])');
}
