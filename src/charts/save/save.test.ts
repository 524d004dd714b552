import { describe, expect, it } from 'vitest';
import { escapeXml, paint, tag } from './markup.ts';
import { breakLines } from './picture.ts';

describe('the markup of a saved picture', () => {
  it('lets no title out of its element', () => {
    expect(escapeXml('<script>&"\u0000')).toBe('&lt;script&gt;&amp;&quot;');
    expect(tag('text', { x: 1 / 3, title: '"><script>' }, 'a')).toBe(
      '<text x="0.33" title="&quot;&gt;&lt;script&gt;">a</text>',
    );
  });

  it('writes a colour that lets through as colour and opacity', () => {
    expect(paint('fill', 'rgba(1, 2, 3, 0.5)', 0.5)).toMatchObject({
      fill: 'rgb(1,2,3)',
      'fill-opacity': 0.25,
    });
    expect(paint('stroke', 'rgba(0, 0, 0, 0)')).toEqual({ stroke: 'none' });
    expect(paint('fill', '#0b6e75')).toMatchObject({ fill: '#0b6e75' });
  });
});

describe('a sentence over a picture', () => {
  it('breaks between Chinese characters, and English between words', () => {
    expect(breakLines('一二三四五', 2)).toEqual(['一二', '三四', '五']);
    expect(breakLines('one two three', 5)).toEqual(['one two', 'three']);
  });

  it('keeps a word that is too long whole', () => {
    expect(breakLines('extraordinarily', 2)).toEqual(['extraordinarily']);
  });
});
