import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/fixtures/catalogue.ts';
import { planHash, type Share } from './link-body.ts';
import { findLinkTexts } from './link-text.ts';
import { decodeLink, encodeLink } from './link.ts';
import { planScenario, type Scenario } from './scenario.ts';

const shareOf = (scenario: Scenario): Share => ({
  ...{ model: catalogue.model, makeup: null, place: '', active: 0, baseline: null },
  screen: 'workbench',
  scenarios: [{ scenario, digest: '0123456789abcdef', headline: null }],
});

describe('a link in a text', () => {
  it('is found in a whole address, beside other parts and in a message', () => {
    expect(findLinkTexts('https://example.org/a/?b=1#s=abc')).toEqual(['abc']);
    expect(findLinkTexts('#lang=en&s=abc\n')).toEqual(['abc']);
    expect(findLinkTexts('s=abc')).toEqual(['abc']);
    for (const none of ['', '#', '#s=', '#/scorecard', 'https://example.org/', '#section', 'ids=3'])
      expect(findLinkTexts(none)).toEqual([]);
  });

  it('survives what chat software does to it', async () => {
    const sent = shareOf(planScenario('聊天'));
    const { fragment } = await encodeLink(sent, catalogue);
    const link = `https://example.org/tuiyan/${fragment}`;
    const half = link.length - 30;
    const messages = [
      `【${link}】`,
      `请看（${link}），多谢！`,
      `See ${link}. Thanks`,
      `${link}。`,
      `<${link}>`,
      `${link.slice(0, half)}\n${link.slice(half)}`,
      `${link.slice(0, half)}\r\n  ${link.slice(half)}\nsee you`,
      `${link.slice(0, half)}\u200B${link.slice(half)}\uFEFF`,
      link.replace('#', '%23').replace('=', '%3D'),
      link.replace('#', '＃').replace('=', '＝'),
      `${link} 和 #s=abc`,
    ];
    for (const message of messages)
      expect(await decodeLink(message, catalogue), message).toMatchObject({
        kind: 'ok',
        share: sent,
      });
  });

  it('of another plan says so', async () => {
    const { fragment } = await encodeLink(shareOf(planScenario('x')), {
      ...catalogue,
      plan: 'elsewhere-2030',
    });
    expect(await decodeLink(fragment, catalogue)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'other_plan', plan: `#${planHash('elsewhere-2030').toString(16)}` },
    });
  });
});
