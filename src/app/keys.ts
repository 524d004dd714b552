/** What a key asks for, wherever the focus is. `/` belongs to the search field itself. */
export type Command = 'undo' | 'redo' | 'replay' | 'palette' | 'present' | 'help';

/** A pressed key, as the browser tells it. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const plain: Readonly<Record<string, Command>> = {
  u: 'undo',
  r: 'redo',
  p: 'replay',
  f: 'present',
  '?': 'help',
};

/** The command of a key; null: none. While somebody types text, letters are letters and Ctrl+Z is the field's; Ctrl+K is nobody's else. */
export function findCommand(press: Press, isTyping: boolean): Command | null {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (key === 'k' && (press.ctrlKey || press.metaKey) && !press.altKey) return 'palette';
  if (isTyping || press.altKey) return null;
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
