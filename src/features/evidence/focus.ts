import type { Attachment } from 'svelte/attachments';

/** Lets the keyboard reach what scrolls sideways, and only that; `label` names it. */
export function focusWhereScrolled(label: string): Attachment<HTMLElement> {
  return (element) => {
    const note = (): void => {
      if (element.scrollWidth > element.clientWidth) {
        element.tabIndex = 0;
        element.setAttribute('role', 'group');
        element.setAttribute('aria-label', label);
      } else for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
    };
    const watcher = new ResizeObserver(note);
    watcher.observe(element);
    return () => watcher.disconnect();
  };
}
