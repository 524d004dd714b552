/** What the Evidence screen shows: the register of all assumptions, the outside world, or one measure (with the target somebody asked about). */
export type Place =
  | { readonly kind: 'register' }
  | { readonly kind: 'world' }
  | { readonly kind: 'measure'; readonly measure: number; readonly target: string | null };

const root = '#/evidence';

/** The place that an address names; anything else is the register. */
export function parsePlace(hash: string): Place {
  const [page = '', target = ''] = hash
    .slice(root.length + 1)
    .split('&', 1)
    .join('')
    .split('/');
  if (page === 'world') return { kind: 'world' };
  if (!/^[1-9]\d?$/.test(page)) return { kind: 'register' };
  return { kind: 'measure', measure: Number(page), target: /^\w+$/.test(target) ? target : null };
}

/** The way back: `#/evidence/27/toll_discount_kept`. */
export function hrefOf(place: Place): string {
  if (place.kind === 'register') return root;
  if (place.kind === 'world') return `${root}/world`;
  const target = place.target === null ? '' : `/${place.target}`;
  return `${root}/${String(place.measure)}${target}`;
}
