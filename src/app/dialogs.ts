/** The dialog that is open. */
export type DialogName =
  | { readonly kind: 'export' | 'help' | 'palette' | 'present' | 'save' | 'share' | 'tour' }
  | { readonly kind: 'rename'; readonly id: string };
