import type { Messages } from '../zh.ts';

const plural = new Intl.PluralRules('en');
const edited = (n: string): string =>
  plural.select(Number(n)) === 'one' ? 'edited equation' : 'edited equations';

export const equations: Messages['equations'] = {
  mark: ({ n }) => `${n} ${edited(n)}`,
  inFooter: ({ n }) => `with ${n} ${edited(n)}`,
};
