import { describe, expect, it } from 'vitest';
import { cssString, pageRule } from './page-rule.ts';

describe('the rule of the page', () => {
  it('puts the footer and the page’s number at the foot of A4', () => {
    const rule = pageRule('推演 · 摘要 7c419e0b', '第 {n} 页，共 {all} 页');
    expect(rule).toContain('size: A4 portrait');
    expect(rule).toContain('content: "推演 · 摘要 7c419e0b"');
    expect(rule).toContain('content: "第 " counter(page) " 页，共 " counter(pages) " 页"');
  });

  it('lets no title out of its quotes', () => {
    expect(cssString('a"; } body { display: none } \\\n')).toBe(
      '"a\\22 ; } body { display: none } \\5c \\a "',
    );
  });
});
