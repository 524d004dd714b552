/** Which draft belongs to this tab, and whether another living tab has it. */
export interface Tabs {
  /** Key of the draft this tab had before it was reloaded (or duplicated); null: a fresh tab. */
  readonly own: () => string | null;
  readonly remember: (key: string) => void;
  /** Takes a draft for this tab as long as it lives; false: another tab has it. `patient`: waits for a reload to let go. */
  readonly claim: (key: string, patient: boolean) => Promise<boolean>;
  /** Keys of the drafts that living tabs have. */
  readonly living: () => Promise<ReadonlySet<string>>;
}

const ownKey = 'tuiyan-tab';
const lockPrefix = 'tuiyan-draft-';
const patienceMs = 500;

function claimLock(locks: LockManager, key: string, patient: boolean): Promise<boolean> {
  const options = patient
    ? { signal: AbortSignal.timeout(patienceMs) }
    : ({ ifAvailable: true } as const);
  return new Promise((resolve) => {
    const hold = (lock: Lock | null): Promise<void> => {
      resolve(lock !== null);
      // held until the tab is gone
      return lock === null ? Promise.resolve() : new Promise(() => undefined);
    };
    locks.request(`${lockPrefix}${key}`, options, hold).catch(() => {
      resolve(false);
    });
  });
}

/** The browser's tabs: sessionStorage survives a reload, a lock says who is alive. Either may be missing. */
export function createTabs(): Tabs {
  return {
    own: () => {
      try {
        return sessionStorage.getItem(ownKey);
      } catch {
        return null;
      }
    },
    remember: (key) => {
      try {
        sessionStorage.setItem(ownKey, key);
      } catch {
        // without it a reload finds the draft as a fresh tab does
      }
    },
    claim: (key, patient) => {
      // plain http on another machine has no locks: a tab then takes the draft it finds
      const locks = (navigator as Partial<Navigator>).locks;
      return locks === undefined ? Promise.resolve(true) : claimLock(locks, key, patient);
    },
    living: async () => {
      const locks = (navigator as Partial<Navigator>).locks;
      const held = (await locks?.query())?.held ?? [];
      const names = held.map(({ name = '' }) => name);
      const ours = names.filter((name) => name.startsWith(lockPrefix));
      return new Set(ours.map((name) => name.slice(lockPrefix.length)));
    },
  };
}
