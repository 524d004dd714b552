/** The dialog that is open. */
export type DialogName =
  { readonly kind: 'help' } | { readonly kind: 'rename'; readonly id: string };
