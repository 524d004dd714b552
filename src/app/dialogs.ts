/** The dialog that is open. */
export type DialogName =
  | { readonly kind: 'help' | 'share' | 'library' }
  | { readonly kind: 'rename'; readonly id: string };
