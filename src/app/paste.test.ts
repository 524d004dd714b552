import { expect, it } from 'vitest';
import { sortPasted } from './paste.ts';

it('a pasted text is a file, a link, or nothing for the page', () => {
  expect(sortPasted(' {"kind": "tuiyan-scenario"}\n')).toEqual({
    kind: 'file',
    text: '{"kind": "tuiyan-scenario"}',
  });
  expect(sortPasted('看这个 https://example.org/tuiyan/#s=AbC_-1')).toEqual({
    kind: 'link',
    fragment: '#s=AbC_-1',
  });
  expect(sortPasted('hello')).toBeNull();
  expect(sortPasted('https://example.org/#/scorecard')).toBeNull();
});
