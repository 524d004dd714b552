import { readFile } from 'node:fs/promises';
import type { Adjustment } from '../../src/domain/body.ts';
import { documentLimit, parseDocumentText } from '../../src/domain/parse-document.ts';
import { decodeLink, type LinkOutcome } from '../../src/domain/link.ts';
import { hasLink } from '../../src/domain/link-text.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { listStarters } from '../../src/domain/starters.ts';
import { catalogue, explain } from './cli-catalogue.ts';
import { look } from './cli-files.ts';
import { note } from './cli-terminal.ts';
import { accept, quote, refuse, suggest, type Parsed } from './cli-words.ts';

interface Opened {
  readonly scenario: Scenario;
  /** Settings between two steps, for which the nearest step was taken. */
  readonly adjusted: readonly Adjustment[];
}

const bytesLimit = 4 * documentLimit;

function explainLink(outcome: Exclude<LinkOutcome, { kind: 'ok' }>): string {
  switch (outcome.kind) {
    case 'empty':
      return 'The link holds no scenario.';
    case 'damaged':
      return `The link is damaged or was cut short (${outcome.damage}).`;
    case 'newer':
      return `The link was made by a later version of the program (format ${outcome.format}).`;
    case 'refused':
      return explain(outcome.refusal);
  }
}

async function openLink(text: string): Promise<Parsed<Opened>> {
  const outcome = await decodeLink(text, catalogue);
  if (outcome.kind !== 'ok') return refuse(explainLink(outcome));
  const { scenarios, active } = outcome.share;
  const shared = scenarios[active] ?? scenarios[0];
  if (shared === undefined) return refuse('The link holds no scenario.');
  return accept({ scenario: shared.scenario, adjusted: outcome.adjusted });
}

async function openFile(path: string, examples: readonly string[]): Promise<Parsed<Opened>> {
  const looked = await look(path);
  if (!looked.ok) return looked;
  const file = looked.value;
  if (file === null) {
    const nearest = suggest(path, examples);
    return refuse(
      `There is no file ${quote(path)} and no example of that name${nearest}; examples: ${examples.join(', ')}.`,
    );
  }
  if (!file.isFile()) return refuse(`${quote(path)} is not a file.`);
  if (file.size > bytesLimit) return refuse(`The file ${quote(path)} is too big for a scenario.`);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return refuse(`The file ${quote(path)} can't be read.`);
  const outcome = parseDocumentText(text.replace(/^\uFEFF/, ''), catalogue);
  return outcome.ok ? accept(outcome) : refuse(`${quote(path)}: ${explain(outcome.refusal)}`);
}

async function find(from: string): Promise<Parsed<Opened>> {
  if (hasLink(from)) return openLink(from);
  const starters = listStarters(catalogue);
  const starter = starters.find(({ id }) => id === from);
  if (starter !== undefined) return accept({ scenario: starter.scenario, adjusted: [] });
  return openFile(
    from,
    starters.map(({ id }) => id),
  );
}

/** A scenario from a share link (whole, or from its #), from an example's id or from a file; steps that were taken for settings are told. */
export async function openScenario(from: string): Promise<Parsed<Scenario>> {
  const found = await find(from);
  if (!found.ok) return found;
  for (const { lever, from: was, to } of found.value.adjusted)
    note(`The lever "${lever}" stands at ${to}, the step nearest to ${was}.`);
  return accept(found.value.scenario);
}
