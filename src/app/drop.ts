/** Keeps the browser from leaving the page for a dragged file, and gives the files that were dropped. */
export function keepDropped(event: DragEvent): readonly File[] {
  const carried = event.dataTransfer;
  if (carried?.types.includes('Files') !== true) return [];
  event.preventDefault();
  return [...carried.files];
}
