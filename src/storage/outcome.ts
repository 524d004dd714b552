/** Why the store could not do what was asked. Nothing of what was there before is lost by any of them. */
export type Failure =
  /** The disk or the site's share of it is full. */
  | { readonly code: 'quota' }
  /** An older tab keeps the database from being brought up to date. */
  | { readonly code: 'blocked' }
  /** The database was written by a later version of the program. */
  | { readonly code: 'newer_database' }
  /** The browser gives this page no database (private mode, settings). */
  | { readonly code: 'unavailable' }
  /** The store was closed. */
  | { readonly code: 'closed' }
  /** Anything else that a browser's database reports, by its name. */
  | { readonly code: 'failed'; readonly name: string };

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

/** The failure behind an error of the database; an error of our own is a bug and is thrown again. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'QuotaExceededError':
      return { code: 'quota' };
    case 'VersionError':
      return { code: 'newer_database' };
    case 'SecurityError':
      return { code: 'unavailable' };
    default:
      return { code: 'failed', name: error.name };
  }
}
