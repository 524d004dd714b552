import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '../../workers/node/cli-commands.ts';
import { cli, root } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'tuiyan-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const sound = {
  kind: 'tuiyan-scenario',
  schema: 1,
  model: '1.0.0',
  plan: 'shanxi-services-2021',
  title: '试验',
  notes: '',
  start: 'plan',
  settings: {},
  assumptions: {},
  seed: 7,
  draws: 600,
};
const document = (name: string, change: object): string =>
  file(`${name}.json`, JSON.stringify({ ...sound, ...change }));

/** What is asked → a word that the sentence must hold. */
const hostile: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /simulate, ensemble, merge, plan, assumption, link/],
  ['an unknown command', ['simulat', 'plan'], /nearest: "simulate"/],
  ['a prototype as a command', ['constructor'], /no command/],
  ['no scenario', ['simulate'], /needs a scenario/],
  ['an empty scenario', ['simulate', ''], /needs a scenario/],
  ['two scenarios', ['simulate', 'plan', 'nothing'], /one argument/],
  ['a missing file', ['simulate', 'nowhere.json'], /no file "nowhere.json"/],
  ['nearly an example', ['simulate', 'plam'], /nearest: "plan"/],
  ['a folder', ['simulate', folder], /not a file/],
  ['an endless file', ['simulate', '/dev/zero'], /not a file/],
  ['an unknown flag', ['simulate', 'plan', '--drawz', '5'], /nearest: "--draws"/],
  ['a flag without a value', ['simulate', 'plan', '--draws'], /needs a value/],
  ['a flag before a flag', ['simulate', 'plan', '--draws', '--central'], /needs a value/],
  ['a flag twice', ['simulate', 'plan', '--seed', '1', '--seed', '2'], /twice/],
  ['a switch with a value', ['simulate', 'plan', '--central=yes'], /no value/],
  ['no draws', ['simulate', 'plan', '--draws', '0'], /whole number from 1/],
  [
    'draws of a central run',
    ['simulate', 'plan', '--central', '--draws', '5'],
    /leave out --draws/,
  ],
  [
    'an assumption that gives no number',
    ['simulate', 'plan', '--assume', 'world_services_growth_2021=1e308', '--draws', '10'],
    /no number, or one too large/,
  ],
  [
    'the same in a stream',
    ['simulate', 'plan', '--assume', 'world_services_growth_2021=1e308', '--draws', '100001'],
    /no number, or one too large/,
  ],
  ['half a draw', ['simulate', 'plan', '--draws', '1.5'], /whole number/],
  ['too many draws', ['simulate', 'plan', '--draws', '1e12'], /whole number/],
  ['a word as draws', ['simulate', 'plan', '--draws', 'many'], /not "many"/],
  ['a hexadecimal seed', ['simulate', 'plan', '--seed', '0x10'], /whole number/],
  ['a negative seed', ['simulate', 'plan', '--seed', '-1'], /from 0 to 4294967295/],
  ['no workers', ['simulate', 'plan', '--workers', '0'], /whole number from 1/],
  ['a setting without a value', ['simulate', 'plan', '--set', '1.province_budget'], /name=value/],
  ['an empty setting', ['simulate', 'plan', '--set', '1.province_budget='], /takes a number/],
  [
    'an unknown lever',
    ['simulate', 'plan', '--set', '1.provnce_budget=2e8'],
    /nearest: "1.province_budget"/,
  ],
  ['a lever of no measure', ['simulate', 'plan', '--set', '__proto__=1'], /no lever/],
  [
    'a lever beyond its range',
    ['simulate', 'plan', '--set', '1.province_budget=1e15'],
    /goes from 0 to/,
  ],
  [
    'a lever off its steps',
    ['simulate', 'plan', '--set', '1.province_budget=100000001'],
    /steps of/,
  ],
  ['a lever set to NaN', ['simulate', 'plan', '--set', '1.province_budget=NaN'], /takes a number/],
  [
    'a lever set twice',
    ['simulate', 'plan', '--set', '1.province_budget=0', '1.province_budget=0'],
    /twice/,
  ],
  [
    'an unknown equation',
    ['simulate', 'plan', '--equation', '1.net_sale=1'],
    /nearest: "1.net_sales"/,
  ],
  ['an empty equation', ['simulate', 'plan', '--equation', '1.net_sales= '], /nothing right/],
  [
    'an equation of unknown names',
    ['simulate', 'plan', '--draws', '10', '--equation', '1.net_sales=gross_sale * 1'],
    /column 1: Nothing is called "gross_sale" here. Did you mean "gross_sales"/,
  ],
  [
    'an equation that would be two',
    ['simulate', 'plan', '--draws', '10', '--equation', '1.net_sales=1\ndemand.trade = 1e12'],
    /Equation "1.net_sales"/,
  ],
  [
    'an equation that divides by nothing',
    ['simulate', 'plan', '--draws', '10', '--equation', '1.net_sales=gross_sales / 0'],
    /no number/,
  ],
  [
    'an unknown assumption',
    ['simulate', 'plan', '--assume', 'world_outbreak_chance=1'],
    /no assumption .* \(nearest/,
  ],
  [
    'half a range',
    ['simulate', 'plan', '--assume', 'world_outbreak_chance_month=0.1:0.2'],
    /low:central:high/,
  ],
  [
    'a falling range',
    ['simulate', 'plan', '--assume', 'world_outbreak_chance_month=0.3:0.2:0.1'],
    /rise/,
  ],
  [
    'a chance of two',
    ['simulate', 'plan', '--assume', 'world_outbreak_chance_month=2'],
    /can't be 2/,
  ],
  ['reference with a scenario', ['reference', 'plan'], /flags alone/],
  ['reference of no draws', ['reference', '--draws', '0'], /whole number from 1/],
  ['reference of half a draw', ['reference', '--draws', '0.5'], /whole number/],
  ['reference of too many draws', ['reference', '--draws', '1e10'], /whole number/],
  ['reference with an unknown flag', ['reference', '--drawz', '9'], /nearest: "--draws"/],
  ['a damaged link', ['simulate', '#s=AAAAAAAAAAAAAAAAAAAA'], /damaged/],
  ['a link cut short', ['simulate', 'https://example.org/#s=AA'], /damaged|cut short/],
  ['a link of rubbish', ['simulate', '#s=!!!!'], /damaged/],
  ['plan with an argument', ['plan', 'more'], /no argument/],
  ['assumption without an id', ['assumption'], /needs the id/],
  ['an assumption that is not there', ['assumption', 'fiscal_multiplier_x'], /no assumption/],
  ['an assumption with control characters', ['assumption', 'a\u001b[31mb'], /"a\[31mb"/],
  ['link of nothing', ['link'], /needs a scenario/],
  ['link with a flag of simulate', ['link', 'plan', '--draws', '5'], /no flag/],
  ['a file that is no JSON', ['simulate', file('a.json', '{"kind":')], /not valid JSON/],
  ['an empty file', ['link', file('b.json', '')], /file is empty/],
  [
    'bytes that are no text',
    ['simulate', file('c.json', Uint8Array.of(255, 254, 0, 1))],
    /not valid JSON/,
  ],
  ['another kind of document', ['simulate', file('d.json', '[1, 2]')], /not a Tuiyan scenario/],
  ['a document of the future', ['simulate', document('e', { schema: 99 })], /format 99/],
  ['another plan', ['simulate', document('f', { plan: 'henan-2021' })], /another plan/],
  ['a wrong field', ['simulate', document('g', { seed: 'x' })], /"seed"/],
  [
    'an unknown lever in a file',
    ['simulate', document('h', { settings: { '1.x': 1 } })],
    /no lever/,
  ],
  [
    'a prototype in a file',
    [
      'simulate',
      file(
        'i.json',
        JSON.stringify(sound).replace('"settings":{}', '"settings":{"__proto__":{"a":1}}'),
      ),
    ],
    /not allowed/,
  ],
  [
    'a file too big to be a scenario',
    ['simulate', file('j.json', ' '.repeat(5_000_000))],
    /too big/,
  ],
];

/** Those of which a process tells the same as the command that it runs; edited equations start workers, which a test has none of. */
const sampled = new Set([
  ...['no command', 'a missing file', 'an unknown flag', 'another plan'],
  ...['an assumption that gives no number', 'the same in a stream'],
]);
const isWhole = ([name, args]: (typeof hostile)[number]): boolean =>
  sampled.has(name) || args.includes('--equation') || name.includes('control characters');

function expectSentence(text: string, words: RegExp): void {
  expect(text).toMatch(words);
  expect(text.split('\n')).toHaveLength(1);
  expect(text).toMatch(/[.?]$/);
}

describe('the command line refuses', () => {
  // one process at a time builds the bundle
  beforeAll(() => cli('--help'), 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(hostile.filter((each) => !isWhole(each)))(
    '%s, in one sentence',
    async (_name, args, words) => {
      const outcome = await perform(args);
      expect(outcome.ok).toBe(false);
      expectSentence(outcome.ok ? '' : outcome.sentence, words);
    },
  );

  it.concurrent.each(hostile.filter(isWhole))(
    '%s, in one sentence on the error stream',
    async (_name, args, words) => {
      const { code, stdout, stderr } = await cli(...args);
      expectSentence(stderr.replace(/\n$/, ''), words);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    },
    60_000,
  );

  it.skipIf(!existsSync('/dev/full'))(
    'a result that has no room, and does not call it done',
    () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(
        process.execPath,
        ['scripts/cli.mjs', 'simulate', 'plan', '--central'],
        { cwd: root, stdio: ['ignore', full, 'pipe'], encoding: 'utf8' },
      );
      closeSync(full);
      expectSentence(stderr.replace(/\n$/, ''), /the disk is full/);
      expect(status).toBe(1);
    },
  );
});
