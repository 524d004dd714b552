import { measures } from '../../../models/pages.ts';
import { cities, plan } from '../../../seeds/index.ts';
import { loadEvidenceTexts } from '../../../seeds/sources.ts';
import { isSameComputation } from '../../domain/scenario.ts';
import type { Standing } from '../../features/exports/standing.ts';
import { exportWords } from '../../i18n/export-words.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { catalogue } from '../catalogue.ts';
import type { Parts } from '../parts.ts';
import type { Exported, Material } from './material.ts';

/** The scenarios on screen with the figures of all their draws; null while some are not there, or are those of an earlier setting. */
function listExported({ session, results }: Parts): readonly Exported[] | null {
  const listed = session.members.flatMap(({ id, scenario }): Exported[] => {
    const state = results.of(id);
    if (state.kind !== 'done' || !isSameComputation(state.figures.scenario, scenario)) return [];
    const title = scenario.title || i18n.m.app.untitled;
    return [{ id, title, scenario, summary: state.figures.summary }];
  });
  return listed.length === session.members.length ? listed : null;
}

/** Whether files can be made of what is on screen. */
export function standingOf(parts: Parts): Standing {
  const { session, results } = parts;
  const listed = listExported(parts);
  const active = listed?.find(({ id }) => id === session.active.id);
  if (listed === null || active === undefined) {
    const failed = session.members.some(({ id }) => results.of(id).kind === 'failed');
    return { kind: failed ? 'failed' : 'waiting' };
  }
  const { model, seed, draws, digest } = active.summary;
  return { kind: 'ready', model, seed, draws, digest, count: listed.length };
}

/** What tables and report are made of; null where the figures are not there. Titles of assumptions are fetched. */
export async function gather(parts: Parts): Promise<Material | null> {
  const { session } = parts;
  const scenarios = listExported(parts);
  const active = scenarios?.find(({ id }) => id === session.active.id);
  if (scenarios === null || active === undefined) return null;
  // read before waiting, so that whoever shows it follows the language
  const { locale, m } = i18n;
  const texts = await loadEvidenceTexts();
  return {
    scenarios,
    active,
    baseline: scenarios.find(({ id }) => id === session.baseline) ?? null,
    plan,
    measures,
    cities,
    catalogue,
    titles: new Map([...texts].map(([id, { title }]) => [id, title])),
    time: new Date().toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' }),
    wording: { m, words: exportWords[locale], locale, text: (text) => i18n.text(text) },
  };
}
