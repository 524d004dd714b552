import { i18n } from '../../i18n/i18n.svelte.ts';
import { formatExact } from '../../ui/numbers.ts';

const style = { dateStyle: 'medium', timeStyle: 'short' } as const;

/** A moment as the reader writes it; what is no moment stays as it is. */
export function formatTime(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : time.toLocaleString(i18n.locale, style);
}

/** Bytes in kB, MB or GB. */
export function formatBytes(bytes: number): string {
  const [divisor, unit] =
    bytes < 1e6 ? [1e3, 'kB'] : bytes < 1e9 ? [1e6, 'MB'] : ([1e9, 'GB'] as const);
  return `${formatExact(Math.round((bytes / divisor) * 10) / 10, i18n.locale)} ${unit}`;
}
