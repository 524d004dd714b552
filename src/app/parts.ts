import { cores } from '../../models/shipped.ts';
import { evidence, plan } from '../../seeds/index.ts';
import { createLeverCatalogue, type LeverCatalogue } from '../domain/lever-catalogue.ts';
import { planScenario } from '../domain/scenario.ts';
import type { WorkingSetOutcome } from '../domain/working-set.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { modelVersion } from '../engine/model.ts';
import { Drafts } from '../state/drafts.svelte.ts';
import { HindcastRun } from '../state/hindcast.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import { Results } from '../state/results.svelte.ts';
import { Session } from '../state/session.svelte.ts';
import { createTabs } from '../state/tabs.ts';
import { Connection } from '../storage/connection.ts';
import { createDraftStore } from '../storage/drafts.ts';
import type { Decode } from '../features/sharing/incoming-link.svelte.ts';
import { LibraryRoom } from './library-room.svelte.ts';
import { SharedLink } from './shared-link.svelte.ts';

/** All that the app is put together from: one of each. */
export interface Parts {
  readonly catalogue: LeverCatalogue;
  readonly session: Session;
  readonly results: Results;
  /** What is computed for screens that few visits open hangs on it (`later.ts`). */
  readonly engine: Engine;
  readonly hindcast: HindcastRun;
  readonly drafts: Drafts;
  readonly library: LibraryRoom;
  readonly preferences: Preferences;
  /** Opens share links. */
  readonly link: SharedLink;
}

// randomUUID is absent where the page comes over plain http from another machine
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

async function readDraft(text: string): Promise<WorkingSetOutcome> {
  const doors = await import('./doors.ts').catch(() => null);
  return doors?.readDraft(text) ?? { ok: false, refusal: { code: 'unloaded' } };
}

const decode: Decode = async (address) => (await import('./doors.ts')).openLink(address);

/** Puts the app together; `title` names the scenario of a fresh start. Nothing is computed or read yet. */
export function createParts(preferences: Preferences, title: string): Parts {
  const catalogue = createLeverCatalogue({
    plan: plan.id,
    model: modelVersion,
    measures: cores,
    assumptions: evidence.assumptions,
  });
  const now = (): string => new Date().toISOString();
  const connection = new Connection('tuiyan');
  const store = createDraftStore(connection);
  const session = new Session(catalogue, planScenario(title), newId);
  const engine = createEngine();
  const results = new Results(engine);
  const drafts = new Drafts({ store, tabs: createTabs(), catalogue, read: readDraft, newId, now });
  return {
    catalogue,
    session,
    results,
    engine,
    hindcast: new HindcastRun(engine),
    drafts,
    library: new LibraryRoom(async () => {
      const { createLibrary } = await import('./library-of-app.ts');
      return createLibrary({ connection, now, newId });
    }),
    preferences,
    link: new SharedLink({ model: modelVersion, decode, session, results, drafts, newId }),
  };
}
