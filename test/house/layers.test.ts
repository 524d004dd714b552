import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IFlattenedRuleSet,
} from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = createRequire(import.meta.url)(`${root}.dependency-cruiser.cjs`) as Required<
  Pick<IFlattenedRuleSet, 'forbidden'>
> & { options: ICruiseOptions };

/** Rule → the file that breaks it and what it imports. Each lies in a small tree of its own making. */
const planted: Record<string, readonly [file: string, imports: string]> = {
  'seeds-know-nobody': ['seeds/schema.ts', '../models/simulate.ts'],
  'models-know-seeds-only': ['models/economy/market.ts', '../../workers/protocol.ts'],
  'workers-know-no-page': ['workers/simulation-service.ts', '../src/domain/scenario.ts'],
  'cli-knows-domain-only': ['workers/node/cli.ts', '../../src/state/session.svelte.ts'],
  'models-behind-their-door': ['workers/pool.ts', '../models/economy/overlap.ts'],
  'page-computes-through-the-engine': ['src/features/levers/run.ts', '../../../models/simulate.ts'],
  'no-test-ships': ['models/fit.ts', '../test/fixtures/plan.ts'],
  'a-measure-knows-its-kit': ['models/measures/01-vouchers.ts', './02-festivals.ts'],
  'an-archetype-knows-the-kit': [
    'models/measures/archetypes/credit.ts',
    '../../economy/overlap.ts',
  ],
  'features-are-strangers': ['src/features/compare/table.ts', '../levers/lever.ts'],
  'core-knows-no-component': ['src/state/set.svelte.ts', '../ui/Button.svelte'],
  'domain-is-pure': ['src/domain/link.ts', '../storage/library.ts'],
  'storage-and-engine-hold-no-state': ['src/engine/engine.ts', '../state/session.svelte.ts'],
  'ui-has-no-domain': ['src/ui/format.ts', '../domain/scenario.ts'],
  'charts-draw-what-they-are-given': ['src/charts/fan.ts', '../state/session.svelte.ts'],
  'nobody-knows-the-app': ['src/features/levers/open.ts', '../../app/routes.ts'],
  'only-chart-js': ['src/features/scorecard/trend.ts', 'chart.js'],
  'only-idb': ['src/state/drafts.ts', 'idb'],
  'only-comlink': ['src/features/analysis/call.ts', 'comlink'],
  'only-jsep': ['models/scorecard/parse.ts', 'jsep'],
  'only-lean-qr': ['src/features/library/code.ts', 'lean-qr'],
  'only-write-excel-file': ['src/features/library/write.ts', 'write-excel-file/browser'],
  'ships-few-packages': ['src/i18n/pick.ts', 'fast-check'],
  'node-stays-in-its-room': ['models/read.ts', 'node:fs'],
  'no-circle': ['models/ensemble/draw.ts', './quantile.ts'],
  'all-resolve': ['src/charts/lost.ts', './nowhere.ts'],
};

/** What the violations point at, and what the rules must leave alone. */
const sound: Record<string, readonly string[]> = {
  'models/simulate.ts': ['./economy/overlap.ts', './measures/catalogue.ts'],
  'models/economy/overlap.ts': [],
  'models/ensemble/quantile.ts': ['./draw.ts'],
  'models/measures/kit.ts': [],
  'models/measures/02-festivals.ts': ['./kit.ts', './archetypes/spend.ts'],
  'models/measures/archetypes/spend.ts': ['../kit.ts'],
  'models/measures/catalogue.ts': ['./02-festivals.ts'],
  'workers/protocol.ts': [],
  'workers/service.ts': ['../models/simulate.ts', './protocol.ts'],
  'workers/node/cli-files.ts': ['../../src/domain/scenario.ts', 'node:fs'],
  'src/domain/scenario.ts': ['../../models/measures/catalogue.ts'],
  'src/engine/pool.ts': ['../../models/simulate.ts', 'comlink'],
  'src/storage/library.ts': ['../domain/scenario.ts', 'idb'],
  'src/state/session.svelte.ts': ['../engine/pool.ts'],
  'src/ui/Button.svelte': [],
  'src/features/levers/lever.ts': ['../../ui/Button.svelte', '../../state/session.svelte.ts'],
  'src/app/routes.ts': ['../features/levers/lever.ts'],
  'test/fixtures/plan.ts': [],
};

const write = (tree: string, file: string, imports: readonly string[]): void => {
  mkdirSync(join(tree, dirname(file)), { recursive: true });
  const lines = imports.map((from, i) => `import * as it${i} from '${from}';\nit${i};`).join('\n');
  const body = `${lines}\nexport {};\n`;
  writeFileSync(join(tree, file), file.endsWith('.svelte') ? `<script>${lines}</script>` : body);
};

describe('the layer rules', () => {
  let tree = '';
  const broken = new Map<string, string[]>();

  beforeAll(async () => {
    mkdirSync(`${root}.cache`, { recursive: true });
    tree = mkdtempSync(`${root}.cache/layers-`);
    for (const [file, imports] of Object.entries(sound)) write(tree, file, imports);
    for (const [file, imported] of Object.values(planted)) write(tree, file, [imported]);
    const { output } = await cruise(['seeds', 'models', 'workers', 'src'], {
      ...config.options,
      ruleSet: { forbidden: config.forbidden },
      validate: true,
      baseDir: tree,
    });
    for (const { rule, from } of (output as ICruiseResult).summary.violations) {
      broken.set(rule.name, [...(broken.get(rule.name) ?? []), from]);
    }
  }, 30_000);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('are each broken here once', () => {
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map((r) => r.name).sort());
  });

  it.each(Object.entries(planted))('%s', (rule, [file]) => {
    expect(broken.get(rule)).toContain(file);
  });

  it('leave sound code alone', () => {
    const partners = new Set(['models/ensemble/quantile.ts']);
    const blamed = [...broken.values()]
      .flat()
      .filter((file) => file in sound && !partners.has(file));
    expect(blamed).toEqual([]);
  });
});
