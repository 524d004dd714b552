import { plan } from '../../seeds/index.ts';
import { listStarters, wordStarter } from '../domain/starters.ts';
import { hrefOf } from '../features/evidence/address.ts';
import type { Entry } from '../features/palette/entries.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import type { Desk } from './desk.svelte.ts';
import type { DialogName } from './dialogs.ts';
import type { Command } from './keys.ts';
import { catalogue } from './catalogue.ts';
import type { Parts } from './parts.ts';
import { screens } from './route.ts';

/** What the palette can reach. */
export interface Reach {
  readonly parts: Parts;
  readonly desk: Desk;
  readonly commands: Readonly<Record<Command, () => void>>;
  readonly open: (dialog: DialogName) => void;
}

const visit = (href: string): void => {
  location.hash = href;
};

/** How long the Workbench may take to load before its levers count as hidden, ms. */
const loading = 2000;

/** The levers of a measure on the Workbench; where they are hidden (a phone's sheet, a filter), its evidence. */
function visitLever(measure: number): void {
  visit('#/');
  const until = performance.now() + loading;
  const seek = (): void => {
    const row = document.querySelector<HTMLElement>(`[data-measure="${String(measure)}"]`);
    const control = row?.querySelector<HTMLElement>('input') ?? row?.querySelector('button');
    if (row && control && row.getClientRects().length > 0) {
      row.scrollIntoView({ block: 'center' });
      control.focus();
    } else if (!document.querySelector('[data-levers]') && performance.now() < until) {
      requestAnimationFrame(seek);
    } else visit(hrefOf({ kind: 'measure', measure, target: null }));
  };
  requestAnimationFrame(seek);
}

function listScreens(): readonly Entry[] {
  const { app, hand } = i18n.m;
  return screens.map(({ id, href }) => ({
    id: `screen-${id}`,
    kind: hand.palette.kinds.screen,
    title: app[id],
    words: id,
    run: () => visit(href),
  }));
}

function listScenarios({ parts, desk }: Reach): readonly Entry[] {
  const { kinds } = i18n.m.hand.palette;
  const members = desk.scenarios.map(({ id, title }) => ({
    id: `scenario-${id}`,
    kind: kinds.scenario,
    title,
    words: '',
    run: () => parts.session.activate(id),
  }));
  if (parts.session.isFull) return members;
  const language = i18n.locale === 'en' ? 'en' : 'zh';
  const examples = listStarters(catalogue).map((starter) => ({
    id: `example-${starter.id}`,
    kind: kinds.example,
    title: starter.title[language],
    words: `${starter.title.zh} ${starter.title.en}`,
    run: () => void parts.session.add(wordStarter(starter, language)),
  }));
  return [...members, ...examples];
}

function listActions({ parts, desk, commands, open }: Reach): readonly Entry[] {
  const { app, hand } = i18n.m;
  const { session, preferences } = parts;
  const kind = hand.palette.kinds.action;
  const action = (id: string, title: string, run: () => void): Entry => {
    return { id: `action-${id}`, kind, title, words: id, run };
  };
  const other = i18n.locale === 'en' ? 'zh-CN' : 'en';
  return [
    ...(session.canUndo ? [action('undo', app.undo, commands.undo)] : []),
    ...(session.canRedo ? [action('redo', app.redo, commands.redo)] : []),
    ...(session.lastStep === null ? [] : [action('replay', app.replay, commands.replay)]),
    action('share', app.share, () => open({ kind: 'share' })),
    action('save', app.save, () => open({ kind: 'save' })),
    ...(session.isFull ? [] : [action('copy', app.addScenario, () => desk.add('copy'))]),
    action('present', hand.presenter.open, commands.present),
    action('tour', hand.tour.open, () => open({ kind: 'tour' })),
    action('help', app.help, commands.help),
    action('language', other === 'en' ? hand.palette.english : hand.palette.chinese, () => {
      preferences.locale = other;
      void i18n.set(other);
    }),
  ];
}

/** What a measure's levers are called, by the measure's number. */
function wordsOfLevers({ catalogue }: Parts): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const { measure, lever } of catalogue.levers.values()) {
    const { zh, en } = lever.title;
    words.set(measure, `${words.get(measure) ?? ''} ${zh} ${en}`);
  }
  return words;
}

function listMeasures(parts: Parts): readonly Entry[] {
  const { kinds, why } = i18n.m.hand.palette;
  const levers = wordsOfLevers(parts);
  const departments = new Map(plan.departments.map(({ id, title }) => [id, title]));
  return plan.measures.flatMap(({ number, title, departments: ids, targets }) => {
    const titled = `${String(number)} ${i18n.text(title)}`;
    const names = ids.flatMap((id) => departments.get(id) ?? []);
    const words = [title, ...names].map(({ zh, en }) => `${zh} ${en}`).join(' ');
    const own = plan.targets.filter(({ id }) => targets.includes(id));
    const entry = (id: string, rest: Omit<Entry, 'id' | 'words'>, more = ''): Entry => {
      return { id, words: `#${String(number)} ${words}${more}`, ...rest };
    };
    const place = { kind: 'measure', measure: number } as const;
    return [
      entry(
        `lever-${String(number)}`,
        { kind: kinds.lever, title: titled, run: () => visitLever(number) },
        levers.get(number),
      ),
      entry(`evidence-${String(number)}`, {
        kind: kinds.evidence,
        title: why({ title: titled }),
        run: () => visit(hrefOf({ ...place, target: null })),
      }),
      ...own.map((target) =>
        entry(`target-${target.id}`, {
          kind: kinds.target,
          title: i18n.text(target.title),
          run: () => visit(hrefOf({ ...place, target: target.id })),
        }),
      ),
    ];
  });
}

/** Everything that can be gone to or done, in the order in which equals are offered. */
export function listEntries(reach: Reach): readonly Entry[] {
  return [
    ...listScreens(),
    ...listActions(reach),
    ...listScenarios(reach),
    ...listMeasures(reach.parts),
  ];
}
