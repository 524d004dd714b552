import { describe, expect, it } from 'vitest';
import type { Makeup } from '../../../models/contract.ts';
import { catalogue } from '../../../test/fixtures/catalogue.ts';
import { findLever } from '../../domain/catalogue.ts';
import { decodeLink, encodeLink, type LinkOutcome } from '../../domain/link.ts';
import type { Share } from '../../domain/link-body.ts';
import { planScenario, setLever } from '../../domain/scenario.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { IncomingLink } from './incoming-link.svelte.ts';
import { judge, type Recomputed } from './verdict.ts';
import { carriedLines, comparedRows, verdictLines, wordFailure, wordVerdict } from './words.ts';

const digest = 'f325e697aabbccdd';
const other = '0000000011111111';
const headline = { median: 9.987e11, chance: 0.437 };
const makeup: Makeup = { model: 'aaaaaa', facts: 'bbbb', measures: { '1': '0', '2': '1' } };
const here = (sum: string, made: Makeup = makeup): Recomputed => {
  return { digest: sum, headline, makeup: made };
};
const plan = planScenario('按计划');
const doubled = setLever(
  planScenario('消费券翻倍'),
  findLever(catalogue, '1.province_budget'),
  2e8,
);

function share(part: Partial<Share> = {}): Share {
  const scenarios = [
    { scenario: plan, digest, headline },
    { scenario: doubled, digest: other, headline },
  ];
  const view = { screen: 'workbench', place: '', active: 0, baseline: null } as const;
  return { model: '1.0.0', makeup, ...view, scenarios, ...part };
}

function verdictOf(recomputed: readonly Recomputed[], part: Partial<Share> = {}) {
  return judge({ share: share(part), adjusted: [], model: '1.0.0', recomputed });
}

describe('a verdict', () => {
  it('waits for every scenario that carries a digest', () => {
    expect(verdictOf([here(digest), null]).kind).toBe('waiting');
    expect(verdictOf([]).kind).toBe('waiting');
  });

  it('is the same only when all digests are, and shows both sides', () => {
    const same = verdictOf([here(digest), here(other)]);
    expect(same).toMatchObject({ kind: 'same', compared: [{ isSame: true }, { isSame: true }] });
    expect(verdictOf([here(digest), here(digest)])).toMatchObject({
      kind: 'differs',
      reasons: [{ kind: 'machine' }],
      compared: [{ isSame: true }, { title: '消费券翻倍', isSame: false }],
    });
  });

  it('names what changed of the model: version, measures, facts, or somewhere', () => {
    const changed = { model: 'cccccc', facts: 'bbbb', measures: { '1': '0', '2': '7', '3': '1' } };
    const reasons = (made: Makeup, part: Partial<Share> = {}) => {
      const verdict = verdictOf([here(other, made), here(other, made)], part);
      return verdict.kind === 'differs' ? verdict.reasons : verdict.kind;
    };
    expect(reasons(changed)).toEqual([{ kind: 'measures', measures: [2, 3] }]);
    expect(reasons({ ...makeup, model: 'cccccc', facts: 'dddd' })).toEqual([{ kind: 'facts' }]);
    expect(reasons({ ...makeup, model: 'cccccc' })).toEqual([{ kind: 'somewhere' }]);
    expect(reasons(makeup, { makeup: null })).toEqual([{ kind: 'unknown' }]);
    expect(reasons(changed, { model: '0.9.0' })).toMatchObject([
      { kind: 'version', sent: '0.9.0', here: '1.0.0' },
      { kind: 'measures' },
    ]);
    expect(verdictOf([here(digest), here(other)], { model: '0.9.0' }).kind).toBe('same');
  });

  it('proves nothing without a digest, or after the reader’s own changes', () => {
    const bare = { scenarios: [{ scenario: plan, digest: null, headline: null }] };
    expect(verdictOf([here(digest)], bare).kind).toBe('unproven');
    expect(verdictOf(['moved', here(other)]).kind).toBe('moved');
  });
});

describe('an incoming link', () => {
  async function open(part: Partial<Share> = {}) {
    const link = new IncomingLink(catalogue.model, (text) => decodeLink(text, catalogue));
    const { fragment } = await encodeLink(share(part), catalogue);
    return { link, fragment, opened: await link.read(fragment, true) };
  }

  it('opens what was sent and keeps its first verdict', async () => {
    const { link, opened } = await open();
    expect(opened?.scenarios.map(({ scenario }) => scenario)).toEqual([plan, doubled]);
    link.compare(judge, [here(digest), null]);
    expect(link.incoming).toMatchObject({ kind: 'opened', verdict: { kind: 'waiting' } });
    link.compare(judge, [here(digest), here(other)]);
    link.compare(judge, ['moved', 'moved']);
    expect(link.incoming).toMatchObject({ verdict: { kind: 'same' }, hasDraft: true });
    link.dismiss();
    expect(link.incoming.kind).toBe('none');
  });

  it('opens nothing of a cut link and keeps its text', async () => {
    const { fragment } = await open();
    const link = new IncomingLink(catalogue.model, (text) => decodeLink(text, catalogue));
    const cut = fragment.slice(0, -3);
    expect(await link.read(cut, false)).toBeNull();
    expect(link.incoming).toMatchObject({ kind: 'refused', text: cut });
  });

  it('is silent about an address without a link', async () => {
    const link = new IncomingLink(catalogue.model, (text) => decodeLink(text, catalogue));
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
    const verdict = verdictOf([here(other), here(other)], { model: '0.9.0' });
    expect(wordVerdict(verdict, zh)).toContain('不完全一致');
    expect(verdictLines(verdict, zh)).toEqual([
      '模型版本不同：对方 0.9.0，这里 1.0.0。',
      zh.sharing.reasons.machine,
    ]);
    const [pair] = 'compared' in verdict ? verdict.compared : [];
    expect(pair && comparedRows(pair, { m: zh, locale: 'zh-CN' })).toEqual([
      { name: '中位数', sent: '9,987.0 亿元', here: '9,987.0 亿元' },
      { name: '过万亿概率', sent: '43.7%', here: '43.7%' },
      { name: '摘要', sent: 'f325e697', here: '00000000' },
    ]);
  });

  it('list what a link carries, scenario by scenario', () => {
    const wording = { m: zh, locale: 'zh-CN' } as const;
    const scenarios = [{ scenario: doubled, digest: null, headline: null }];
    expect(carriedLines(share({ scenarios }), catalogue, wording)).toEqual([
      '“消费券翻倍”：1 个杠杆与计划不同',
      '种子 2021、10,000 次抽样、模型 1.0.0',
      zh.sharing.noDigest,
    ]);
  });
});
