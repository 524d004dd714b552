import { describe, expect, it } from 'vitest';
import { arrangeSlides, keepSlides, moveSlide, toggleSlide, turnPage } from './order.ts';

const all = ['headline', 'added', 'money'] as const;
const shown = (kept: readonly string[] | null): string =>
  arrangeSlides(all, kept)
    .map(({ id, isShown }) => (isShown ? id : `(${id})`))
    .join(' ');

describe('the order of a presentation', () => {
  it('is that of the program until somebody arranges it', () => {
    expect(shown(null)).toBe('headline added money');
    expect(shown(['money', 'headline'])).toBe('money headline (added)');
  });

  it('leaves out what the program does not know, and what is named twice', () => {
    expect(shown(['money', 'weather', 'money'])).toBe('money (headline) (added)');
  });

  it('moves a page by one place and stops at the ends', () => {
    const slides = arrangeSlides(all, null);
    expect(moveSlide(slides, 'added', -1)).toEqual(['added', 'headline', 'money']);
    expect(moveSlide(slides, 'added', 1)).toEqual(['headline', 'money', 'added']);
    expect(moveSlide(slides, 'headline', -1)).toEqual(keepSlides(slides));
  });

  it('takes a page out and back in, and keeps the last one', () => {
    expect(toggleSlide(arrangeSlides(all, null), 'added')).toEqual(['headline', 'money']);
    expect(toggleSlide(arrangeSlides(all, ['money']), 'added')).toEqual(['money', 'added']);
    expect(toggleSlide(arrangeSlides(all, ['money']), 'money')).toEqual(['money']);
  });
});

describe('turning pages', () => {
  it.each([
    ['ArrowRight', 0, 1],
    [' ', 2, 2],
    ['ArrowLeft', 0, 0],
    ['End', 0, 2],
    ['Home', 2, 0],
    ['x', 1, null],
  ])('%s at %d leads to %s', (key, at, to) => {
    expect(turnPage(key, at, all.length)).toBe(to);
  });
});
