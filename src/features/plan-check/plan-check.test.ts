import { describe, expect, it } from 'vitest';
import { plan } from '../../../seeds/index.ts';
import { loadClauses } from '../../../seeds/sources.ts';
import { checkPlan, severities } from '../../../models/analysis/plan-check.ts';
import { measures } from '../../../models/measures/catalogue.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import { countSeverities, filterFindings, groupFindings, noFilter } from './arrange.ts';
import { quotesOf, sentenceOf, type Wording } from './words.ts';

const findings = checkPlan({ plan, clauses: await loadClauses(), measures });
const chinese: Wording = { plan, m: zh, locale: 'zh-CN', text: (text) => text.zh };
const english: Wording = { plan, m: en, locale: 'en', text: (text) => text.en };

const find = (key: string) => {
  const found = findings.find((each) => each.key === key);
  if (found === undefined) throw new Error(`nothing found as ${key}`);
  return found;
};

describe('findings in words', () => {
  it.each([
    [
      'due_before_issue:free_gates_started',
      '“免头道门票自1月1日试行”要求 1 月做到，计划 3 月才印发。',
    ],
    [
      'sum_of_parts:elderly_service_places',
      '10 + 20 = 30：“养老示范社区”、“社区养老服务组织”之和恰为“城市社区养老服务场所”，计划未说明是否包含。',
    ],
    ['payer_not_responsible:57/cities', '原文要各市人民政府出资，责任单位中没有。'],
    [
      'same_words:16+24',
      '“研学实践教育示范基地”、“省级产教融合实训基地”都以“基地”计数，同由省教育厅负责。',
    ],
  ])('%s', (key, sentence) => {
    expect(sentenceOf(find(key), chinese)).toBe(sentence);
  });

  it('are whole sentences in both languages, Chinese in English only where the plan is quoted', () => {
    const wrong = findings.flatMap((finding) => {
      const [said, inEnglish] = [sentenceOf(finding, chinese), sentenceOf(finding, english)];
      const unquoted = inEnglish.replaceAll(/“[^”]*”/gu, '');
      const isSound =
        /[。：]$/u.test(said) &&
        /[.:]$/u.test(inEnglish) &&
        !/undefined|NaN|“”/u.test(said + inEnglish) &&
        (finding.rule === 'open_list' || !/[\u4e00-\u9fff]/u.test(unquoted));
      return isSound ? [] : [`${finding.key}: ${said} ${inEnglish}`];
    });
    expect(wrong).toEqual([]);
  });

  it('quote the clause', () => {
    expect(quotesOf(find('number_not_carried:34/14'))[0]).toContain('14个战略性新兴产业集群');
    expect(quotesOf(find('direction_without_number:2'))).toHaveLength(2);
    expect(quotesOf(find('same_words:9+21'))).toEqual([]);
  });
});

describe('findings in their places', () => {
  it('stand under one heading a rule, and none is lost', () => {
    const groups = groupFindings(findings);
    expect(groups.flatMap((group) => group.findings)).toEqual(findings);
    expect(new Set(groups.map(({ rule }) => rule)).size).toBe(groups.length);
  });

  it('are counted by severity', () => {
    const counts = countSeverities(findings);
    expect(severities.reduce((sum, each) => sum + counts[each], 0)).toBe(findings.length);
  });

  it('are narrowed to a chapter, a department, a severity', () => {
    const narrow = (part: object) => filterFindings(plan, findings, { ...noFilter, ...part });
    expect(narrow({})).toEqual(findings);
    expect(narrow({ department: 'railway' }).map(({ key }) => key)).toContain(
      'department_leads_no_target:railway',
    );
    expect(narrow({ chapter: 'safeguards' }).map(({ key }) => key)).toContain(
      'payer_not_responsible:57/cities',
    );
    expect(narrow({ chapter: 'safeguards', severity: 'fault' })).toHaveLength(1);
  });
});
