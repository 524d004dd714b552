/** The dialog that is open. */
export type DialogName =
  | { readonly kind: 'export' | 'help' | 'palette' | 'present' | 'share' | 'tour' }
  /** `files`: dropped on the page, to be taken in. */
  | { readonly kind: 'library'; readonly files: readonly File[] }
  | { readonly kind: 'rename'; readonly id: string };
