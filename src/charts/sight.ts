interface Told {
  /** It has come into sight. */
  readonly onappear: () => void;
  /** Paper shows what the screen does not. */
  readonly onprint: () => void;
}

/** Whether an element is in sight; until the browser has said so, it is. */
export function watchSight(
  element: Element,
  { onappear, onprint }: Told,
): { readonly isVisible: boolean; readonly stop: () => void } {
  let isVisible = true;
  const observer = new IntersectionObserver((entries) => {
    isVisible = entries.at(-1)?.isIntersecting ?? true;
    if (isVisible) onappear();
  });
  observer.observe(element);
  addEventListener('beforeprint', onprint);
  return {
    get isVisible() {
      return isVisible;
    },
    stop: () => {
      observer.disconnect();
      removeEventListener('beforeprint', onprint);
    },
  };
}
