import { evidence, plan } from '../../seeds/index.ts';
import { measures } from '../../models/measures/catalogue.ts';
import { createCatalogue } from '../../src/domain/catalogue.ts';
import { planScenario } from '../../src/domain/scenario.ts';
import { Connection } from '../../src/storage/connection.ts';
import { LibraryStore } from '../../src/storage/store.ts';
import type { ScenarioStore } from '../../src/storage/port.ts';

const random = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
const catalogue = createCatalogue({
  plan: plan.id,
  model: 'faults',
  measures,
  assumptions: evidence.assumptions,
});
const store: ScenarioStore = new LibraryStore({
  connection: new Connection('faults'),
  catalogue,
  now: () => new Date().toISOString(),
  newId: random,
});

interface Reports {
  /** Hears of each save that the store has acknowledged. */
  readonly acknowledge?: (title: string) => Promise<void>;
}

const remark = { note: '', author: '', titleOfCopy: '' };

/** Saves one scenario after the other, every other one as a version of the one before, until the page is gone. */
async function saveOn(prefix: string, most: number): Promise<void> {
  let basis: { readonly id: string; readonly version: number } | null = null;
  for (let n = 0; n < most; n++) {
    const title = `${prefix}.${String(n)}`;
    const scenario = planScenario(title);
    const { entry } = await store.save({ ...remark, scenario, basis, titleOfCopy: title });
    basis = n % 2 === 0 ? entry : null;
    await (globalThis as Reports).acknowledge?.(title);
  }
}

/** Saves over the latest version that this tab knows, which the other tab moves on meanwhile. */
async function fight(prefix: string, times: number): Promise<readonly string[]> {
  const titles: string[] = [];
  for (let n = 0; n < times; n++) {
    const title = `${prefix}.${String(n)}`;
    const known = store.holdings().entries.find((entry) => entry.kind === 'saved');
    const basis = known?.kind === 'saved' ? known : null;
    await store.save({ ...remark, scenario: planScenario(title), basis, titleOfCopy: title });
    titles.push(title);
    if (n % 3 === 0) await store.read();
  }
  return titles;
}

/** Every title that is kept, of any version, and how many records can't be read. */
async function census() {
  const { entries, trash, place } = await store.read();
  const titles = entries.flatMap(({ id }) =>
    store
      .versions(id)
      .flatMap(({ content }) => (content.kind === 'readable' ? [content.scenario.title] : [])),
  );
  const unreadable = entries.filter(({ kind }) => kind === 'unreadable').length;
  const heads = entries.flatMap((entry) => (entry.kind === 'saved' ? [entry.scenario.title] : []));
  return { titles, heads, unreadable, trash: trash.length, place: place.kind };
}

/** Damages a text at some places, the same for the same seed. */
function mutate(text: string, seed: number): string {
  let state = seed * 2654435761 + 1;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
  const at = next(text.length);
  const sign = String.fromCharCode(32 + next(95));
  const kinds = [
    () => text.slice(0, at),
    () => text.slice(0, at) + sign + text.slice(at + 1),
    () => text.slice(0, at) + text.slice(at + 1 + next(40)),
    () => text.slice(0, at) + text.slice(at, at + next(200)) + text.slice(at),
    () => text.replace(/\d+/g, (digits) => (next(4) === 0 ? String(next(1e9)) : digits)),
    () => text.replaceAll(/"(\w+)":/g, (key) => (next(12) === 0 ? '"__proto__":' : key)),
  ];
  return kinds[next(kinds.length)]?.() ?? '';
}

let sound: string | null = null;

/** Takes out what damaged files have brought in, so that ten thousand of them don't pile up. */
async function tidy(own: ReadonlySet<string>): Promise<void> {
  const { entries } = store.holdings();
  await store.remove(entries.map(({ id }) => id).filter((id) => !own.has(id)));
  await store.purge(store.holdings().trash.map(({ key }) => key));
}

/** Feeds damaged files to the door, a batch at a time; gives what became of them. */
async function feed(count: number, batch: number) {
  sound ??= (await store.exportAll({ unsaved: [] })).text;
  const own = new Set(store.holdings().entries.map(({ id }) => id));
  const fates = { refused: 0, taken: 0, altered: 0 };
  for (let n = 0; n < count; n++) {
    const result = await store.importAll(mutate(sound, batch * count + n));
    if (result.kind === 'refused') fates.refused += 1;
    else fates[result.isAltered ? 'altered' : 'taken'] += 1;
    if (n % 50 === 49) await tidy(own);
  }
  return fates;
}

export type Faults = typeof faults;
const faults = { store, saveOn, fight, census, feed, mutate };
Object.assign(globalThis, { faults });
