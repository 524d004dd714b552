import { plan } from '../../seeds/index.ts';
import type { EvidenceText } from '../../seeds/types.ts';
import { findLever } from '../domain/catalogue.ts';
import { isSameScenario, type Override, type Scenario } from '../domain/scenario.ts';
import { listStarters } from '../domain/starters.ts';
import type { Member } from '../domain/working-set.ts';
import { amountText, rangeText } from '../features/evidence/words.ts';
import type { Naming, Shelf } from '../features/library/shelf.ts';
import { formatValue } from '../features/levers/wording.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import type { OtherDraft } from '../state/drafts.svelte.ts';
import { figuresOf } from '../state/results.svelte.ts';
import type { Saved, SaveResult } from '../storage/port.ts';
import type { LibraryParts } from './library-room.svelte.ts';
import { catalogue } from './catalogue.ts';
import type { Parts } from './parts.ts';
import { summaryOf } from './shared-set.ts';

const titles = new Map(plan.measures.map(({ number, title }) => [number, title]));

/** How the library words levers and assumptions, in the reader's language. */
export function createNaming(
  { catalogue }: Pick<Parts, 'catalogue'>,
  texts: ReadonlyMap<string, EvidenceText>,
): Naming {
  const assumption = (id: string): string => {
    const title = texts.get(id)?.title;
    return title === undefined ? id : i18n.text(title);
  };
  return {
    assumption,
    lever: (id) => {
      const { lever, measure } = findLever(catalogue, id);
      const title = titles.get(measure);
      const of = title === undefined ? '' : ` · ${i18n.text(title)}`;
      return `${measure}${of} · ${i18n.text(lever.title)}`;
    },
    value: (id, value) => formatValue(findLever(catalogue, id).lever, value, i18n),
    override: (id, override: Override) => {
      const unit = catalogue.assumptions.get(id)?.unit ?? '1';
      if (override.kind === 'value') return amountText(override.value, unit, i18n);
      const range = rangeText(override.low, override.high, unit, i18n);
      return `${amountText(override.central, unit, i18n)} (${range})`;
    },
    search: (id) => {
      const { lever, measure } = findLever(catalogue, id);
      const title = titles.get(measure);
      return [lever.title.zh, lever.title.en, title?.zh, title?.en].join(' ');
    },
  };
}

/** Chance of a trillion, by record, of the members that stand on screen as they were saved. */
function listChances({ session, results }: Parts, { library }: LibraryParts) {
  const known = session.members.flatMap((member) => {
    const figures = figuresOf(results.of(member.id));
    if (member.basis === null || figures === null || !library.isSaved(member)) return [];
    return [[member.basis.id, figures.summary.headline.chance] as const];
  });
  return new Map(known);
}

/** Brings a saved scenario onto the screen, or to the front where it is there; false: no room. */
function openScenario({ session }: Parts, scenario: Scenario, basis: Member['basis']): boolean {
  const shown = session.members.find((member) => basis !== null && member.basis?.id === basis.id);
  if (shown !== undefined) session.activate(shown.id);
  return shown !== undefined || session.add(scenario, basis) !== null;
}

/** What is on screen follows a record that was saved anew, unless it has changes of its own: those stay. */
export function followRevision(
  { session }: Pick<Parts, 'session'>,
  before: Saved,
  { kind, entry }: SaveResult,
): void {
  if (kind === 'copied') return;
  const { id, version, scenario } = entry;
  for (const member of session.members.filter(({ basis }) => basis?.id === id)) {
    if (member.basis?.version !== before.version) continue;
    if (isSameScenario(member.scenario, before.scenario)) session.change(scenario, member.id);
    else if (isOnlyWorded(before.scenario, scenario))
      session.change({ title: scenario.title, notes: scenario.notes }, member.id);
    else continue;
    session.setBasis(member.id, { id, version });
  }
}

function isOnlyWorded(before: Scenario, after: Scenario): boolean {
  return isSameScenario({ ...before, title: after.title, notes: after.notes }, after);
}

/** Goes on with another draft; what is on screen stays as one. */
async function openDraft(
  { drafts, session }: Parts,
  { draft, content }: OtherDraft,
): Promise<void> {
  if (!content.ok) return;
  await drafts.open(draft);
  session.restore(content.set);
}

/** The shelf of the library's screen; what changes is read when it is asked for. */
export function createShelf(parts: Parts, room: LibraryParts, naming: Naming): Shelf {
  const { session, results, drafts } = parts;
  return {
    ...room,
    catalogue,
    naming,
    starters: listStarters(catalogue),
    get member() {
      return session.active;
    },
    get digest() {
      return summaryOf(session.active, results)?.digest ?? null;
    },
    get chances() {
      return listChances(parts, room);
    },
    open: (scenario, basis) => openScenario(parts, scenario, basis),
    revised: (before, result) => followRevision(parts, before, result),
    leave: () => (location.hash = '#/'),
    drafts: {
      list: () => drafts.others(),
      open: (draft) => openDraft(parts, draft),
      discard: (key) => drafts.discard(key),
    },
  };
}
