import type { Catalogue } from '../../domain/catalogue.ts';
import type { ScenarioDocument } from '../../domain/document.ts';
import { changedLevers } from '../../domain/scenario.ts';
import type { Saved } from '../../storage/port.ts';
import type { Naming } from './shelf.ts';

export const sortKeys = ['changed', 'created', 'title', 'chance'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Filter {
  readonly text: string;
  /** null: any. */
  readonly tag: string | null;
  readonly sort: SortKey;
}

export const noFilter: Filter = { text: '', tag: null, sort: 'changed' };

export interface ArrangeParts {
  readonly catalogue: Catalogue;
  readonly naming: Pick<Naming, 'lever' | 'search' | 'assumption'>;
  readonly chances: ReadonlyMap<string, number>;
}

// a document is read once and lives as long as its save: so do the words that it is found by
const found = new WeakMap<ScenarioDocument, string>();

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function wordsOf({ document, scenario }: Saved, { catalogue, naming }: ArrangeParts): string {
  const known = found.get(document);
  if (known !== undefined) return known;
  const levers = changedLevers(scenario, catalogue).map(({ id }) => naming.search(id));
  const assumptions = Object.keys(scenario.assumptions).map((id) => naming.assumption(id));
  const words = plain([scenario.title, scenario.notes, ...levers, ...assumptions].join('\n'));
  found.set(document, words);
  return words;
}

function fits(entry: Saved, terms: readonly string[], parts: ArrangeParts): boolean {
  if (terms.length === 0) return true;
  const facts = plain([entry.note, entry.author, ...entry.tags].join('\n'));
  const words = `${wordsOf(entry, parts)}\n${facts}`;
  return terms.every((term) => words.includes(term));
}

const byTitle = new Intl.Collator('zh-Hans-CN', { numeric: true });

type Order = (a: Saved, b: Saved) => number;

function orderBy(sort: SortKey, parts: ArrangeParts): Order {
  // what was changed last comes first where the rest is equal
  const latest: Order = (a, b) => b.order - a.order;
  const orders: Readonly<Record<SortKey, Order>> = {
    changed: latest,
    created: (a, b) => (a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? 1 : -1),
    title: (a, b) => byTitle.compare(a.scenario.title, b.scenario.title),
    chance: (a, b) => (parts.chances.get(b.id) ?? -1) - (parts.chances.get(a.id) ?? -1),
  };
  return (a, b) => orders[sort](a, b) || latest(a, b);
}

/** The scenarios that fit, in the order asked for. */
export function arrange(
  saved: readonly Saved[],
  { text, tag, sort }: Filter,
  parts: ArrangeParts,
): readonly Saved[] {
  const terms = plain(text).split(/\s+/).filter(Boolean);
  return saved
    .filter((entry) => tag === null || entry.tags.includes(tag))
    .filter((entry) => fits(entry, terms, parts))
    .sort(orderBy(sort, parts));
}

/** Every tag in use, the most used first. */
export function listTags(saved: readonly Saved[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { tags } of saved) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1] || byTitle.compare(a[0], b[0])).map(([tag]) => tag);
}
