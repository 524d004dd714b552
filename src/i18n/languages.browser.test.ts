import { afterEach, expect, it } from 'vitest';
import { en } from './en.ts';
import { Languages, type Locale } from './i18n.svelte.ts';
import { zh, type Messages } from './zh.ts';

afterEach(() => {
  document.documentElement.lang = 'zh-CN';
});

/** Languages whose words come when the test says so. */
function open() {
  const arrivals: { readonly of: Locale; readonly arrive: () => void }[] = [];
  const words: Readonly<Record<Locale, Messages>> = { 'zh-CN': zh, en };
  const languages = new Languages(
    (of) => new Promise((done) => arrivals.push({ of, arrive: () => done(words[of]) })),
  );
  const arrive = (of: Locale) => arrivals.find((each) => each.of === of)?.arrive();
  return { languages, arrive };
}

it('words that come late do not take the place of a language chosen meanwhile', async () => {
  const { languages, arrive } = open();
  const completed = languages.complete();
  const set = languages.set('en');
  arrive('en');
  await set;
  arrive('zh-CN');
  await completed;
  expect([languages.locale, languages.isWhole]).toEqual(['en', true]);
  expect(languages.m).toBe(en);
});

it('the language asked for last is the one that stays', async () => {
  const { languages, arrive } = open();
  const there = languages.set('en');
  await languages.set('zh-CN');
  arrive('en');
  await there;
  expect([languages.locale, document.documentElement.lang]).toEqual(['zh-CN', 'zh-CN']);
});

it('lays the words of other screens beside those on screen, which stay what they are', async () => {
  const { languages, arrive } = open();
  const { levers } = languages.m;
  const before = languages.m;
  expect('scorecard' in before).toBe(false);
  const completed = languages.complete();
  arrive('zh-CN');
  await completed;
  expect([languages.m === before, languages.m.levers === levers]).toEqual([true, true]);
  expect(languages.m).toEqual(zh);
  expect('scorecard' in open().languages.m).toBe(false);
});
