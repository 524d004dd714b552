import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { emptySummary } from '../../test/fixtures/empty-summary.ts';
import { decodeLink, encodeLink } from '../domain/link.ts';
import { planScenario } from '../domain/scenario.ts';
import type { Answer } from '../engine/engine.ts';
import { Results } from '../state/results.svelte.ts';
import { Session } from '../state/session.svelte.ts';
import { SharedLink } from './shared-link.svelte.ts';

const digest = '0123456789abcdef';
const shared = { scenario: planScenario('来信'), digest, headline: null };
const share = {
  ...({ model: '1.0.0', makeup: null, screen: 'scorecard', place: '' } as const),
  ...{ active: 0, baseline: null },
};

async function start() {
  let count = 0;
  const newId = (): string => `m${String(count++)}`;
  const session = new Session(catalogue, planScenario('我的'), newId);
  const answer: Answer = {
    kind: 'summary',
    summary: { ...emptySummary, digest },
    elapsedMs: 1,
    final: true,
  };
  const results = new Results({
    run: (_lane, _request, onAnswer) => {
      onAnswer(answer);
      return () => undefined;
    },
    compare: () => () => undefined,
    prefer: () => undefined,
    explain: () => Promise.reject(new Error('unasked')),
    hindcast: () => Promise.reject(new Error('unasked')),
    close: () => undefined,
  });
  let during = (): void => undefined;
  const drafts = {
    startAnew: () => {
      during();
      return Promise.resolve();
    },
  };
  const followOften = (times: number): void => {
    link.follow();
    if (times > 0) queueMicrotask(() => followOften(times - 1));
  };
  const decode = async (text: string) => {
    const outcome = await decodeLink(text, catalogue);
    queueMicrotask(() => followOften(50));
    return outcome;
  };
  const link = new SharedLink({ model: catalogue.model, decode, session, results, drafts, newId });
  // the root follows at any moment: while the own draft is still being written, and once a link was read
  during = () => link.follow();
  const { fragment } = await encodeLink({ ...share, scenarios: [shared, shared] }, catalogue);
  const other = await encodeLink({ ...share, scenarios: [shared] }, catalogue);
  return { session, results, link, fragment, second: other.fragment };
}

describe('a link opened over one’s own work', () => {
  it('is compared when its scenarios are on screen, not before', async () => {
    const { session, results, link, fragment } = await start();
    expect(await link.open(fragment, true)).toBe('#/scorecard');
    expect(link.incoming).toMatchObject({ verdict: { kind: 'waiting' } });
    results.follow(session.members, session.active.id);
    link.follow();
    expect(link.incoming).toMatchObject({ verdict: { kind: 'same' } });
  });

  it('is compared anew when it is the second', async () => {
    const { session, results, link, fragment, second } = await start();
    const follow = (): void => {
      results.follow(session.members, session.active.id);
      link.follow();
      expect(link.incoming).toMatchObject({ verdict: { kind: 'same' } });
    };
    for (const address of [fragment, second, fragment]) {
      await link.open(address, true);
      follow();
    }
    await link.openText(second);
    follow();
  });

  it('gives the work back, also after a second link', async () => {
    const { session, link, fragment } = await start();
    const own = session.workingSet;
    await link.open(fragment, true);
    await link.open(fragment, true);
    expect(session.scenario.title).toBe('来信');
    expect(link.canReturn).toBe(true);
    await link.goBack();
    expect(session.workingSet).toEqual(own);
    expect([link.canReturn, link.incoming.kind]).toEqual([false, 'none']);
  });
});
