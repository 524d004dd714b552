import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../test/fixtures/catalogue.ts';
import { findLever } from '../../domain/catalogue.ts';
import { encodeLink, type LinkOutcome } from '../../domain/link.ts';
import type { Share } from '../../domain/link-body.ts';
import { planScenario, setLever } from '../../domain/scenario.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { IncomingLink } from './incoming-link.svelte.ts';
import { judge, type Recomputed } from './verdict.ts';
import { carriedLines, verdictLines, wordFailure, wordVerdict } from './words.ts';

const digest = 'f325e697aabbccdd';
const other = '0000000011111111';
const plan = planScenario('按计划');
const doubled = setLever(
  planScenario('消费券翻倍'),
  findLever(catalogue, '1.province_budget'),
  2e8,
);

function share(part: Partial<Share> = {}): Share {
  const scenarios = [
    { scenario: plan, digest },
    { scenario: doubled, digest: other },
  ];
  return { model: '1.0.0', screen: 'workbench', active: 0, baseline: null, scenarios, ...part };
}

function verdictOf(recomputed: readonly Recomputed[], part: Partial<Share> = {}) {
  return judge({ share: share(part), adjusted: [], model: '1.0.0', recomputed });
}

describe('a verdict', () => {
  it('waits for every scenario that carries a digest', () => {
    expect(verdictOf([{ digest }, null]).kind).toBe('waiting');
    expect(verdictOf([]).kind).toBe('waiting');
  });

  it('is the same only when all digests are', () => {
    const same = verdictOf([{ digest }, { digest: other }]);
    expect(same).toEqual({ kind: 'same', digests: [digest, other] });
    expect(verdictOf([{ digest }, { digest }])).toMatchObject({
      kind: 'differs',
      model: null,
      mismatches: [{ title: '消费券翻倍', sent: other, here: digest }],
    });
  });

  it('names the model where it is another one, but only if the numbers differ', () => {
    const sent = { model: '0.9.0' };
    expect(verdictOf([{ digest: other }, { digest: other }], sent)).toMatchObject({
      model: { sent: '0.9.0', here: '1.0.0' },
    });
    expect(verdictOf([{ digest }, { digest: other }], sent).kind).toBe('same');
  });

  it('proves nothing without a digest, or after the reader’s own changes', () => {
    const bare = { scenarios: [{ scenario: plan, digest: null }] };
    expect(verdictOf([{ digest }], bare).kind).toBe('unproven');
    expect(verdictOf(['moved', { digest: other }]).kind).toBe('moved');
  });
});

describe('an incoming link', () => {
  async function open(part: Partial<Share> = {}) {
    const link = new IncomingLink(catalogue);
    const { fragment } = await encodeLink(share(part), catalogue);
    return { link, fragment, opened: await link.read(fragment, true) };
  }

  it('opens what was sent and keeps its first verdict', async () => {
    const { link, opened } = await open();
    expect(opened?.scenarios.map(({ scenario }) => scenario)).toEqual([plan, doubled]);
    link.compare([{ digest }, null]);
    expect(link.incoming).toMatchObject({ kind: 'opened', verdict: { kind: 'waiting' } });
    link.compare([{ digest }, { digest: other }]);
    link.compare(['moved', 'moved']);
    expect(link.incoming).toMatchObject({ verdict: { kind: 'same' }, hasDraft: true });
    link.dismiss();
    expect(link.incoming.kind).toBe('none');
  });

  it('opens nothing of a cut link and keeps its text', async () => {
    const { fragment } = await open();
    const link = new IncomingLink(catalogue);
    const cut = fragment.slice(0, -3);
    expect(await link.read(cut, false)).toBeNull();
    expect(link.incoming).toMatchObject({ kind: 'refused', text: cut });
  });

  it('is silent about an address without a link', async () => {
    const link = new IncomingLink(catalogue);
    expect(await link.read('#/scorecard', false)).toBeNull();
    expect(link.incoming.kind).toBe('none');
  });
});

describe('the words', () => {
  const failures: readonly LinkOutcome[] = [
    { kind: 'damaged', damage: 'checksum' },
    { kind: 'newer', format: 2, text: 'x' },
    {
      kind: 'refused',
      refusal: { code: 'unknown_lever', lever: '1.\u0007x' },
      model: '2.0.0',
      text: 'x',
    },
  ];

  it('say of every failure that nothing was changed', () => {
    for (const failure of failures) {
      expect(wordFailure(failure, zh)).toContain('没有做任何改动');
      expect(wordFailure(failure, en)).toContain('Nothing was changed');
      expect(wordFailure(failure, en)).not.toMatch(/\p{Cc}/u);
    }
    expect(wordFailure({ kind: 'empty' }, zh)).toBeNull();
  });

  it('say precisely what differs', () => {
    const verdict = verdictOf([{ digest: other }, { digest: other }], { model: '0.9.0' });
    expect(wordVerdict(verdict, zh)).toContain('不完全一致');
    expect(verdictLines(verdict, zh)).toEqual([
      '模型版本不同：对方 0.9.0，这里 1.0.0。',
      '“按计划”的摘要不同：对方 f325e697，这里 00000000。',
    ]);
  });

  it('list what a link carries, scenario by scenario', () => {
    const wording = { m: zh, locale: 'zh-CN' } as const;
    const scenarios = [{ scenario: doubled, digest: null }];
    expect(carriedLines(share({ scenarios }), catalogue, wording)).toEqual([
      '“消费券翻倍”：1 个杠杆与计划不同',
      '种子 2021、10,000 次抽样、模型 1.0.0',
      zh.sharing.noDigest,
    ]);
  });
});
