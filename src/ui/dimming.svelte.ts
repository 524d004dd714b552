/** Milliseconds after which figures of an older setting are dimmed: new ones that come sooner never make the screen blink. */
const patience = 150;

/**
 * Whether figures that may be stale are to be dimmed. A delayed transition of opacity would do the same, but gives every
 * card a layer of its own, painted anew at each step of a lever.
 */
export function dimming(isStale: () => boolean): { readonly current: boolean } {
  let current = $state(false);
  $effect(() => {
    current = false;
    if (!isStale()) return;
    const timer = setTimeout(() => (current = true), patience);
    return () => clearTimeout(timer);
  });
  return {
    get current() {
      return current;
    },
  };
}
