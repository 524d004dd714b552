/**
 * Who may know whom: seeds ← models ← workers ← src, never back (docs/architecture.md).
 * Each rule meets a planted violation in test/house/layers.test.ts.
 */

const shipped = '^(seeds|models|workers|src)/';
const test = '\\.test\\.ts$';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A package that one place alone may know. */
const only = (/** @type {string} */ pkg, /** @type {string} */ place) =>
  never(
    `only-${pkg.replace(/\W+/g, '-')}`,
    `${pkg} is known in ${place} alone; everybody else asks there.`,
    { path: shipped, pathNot: [place, test] },
    { path: `node_modules/${pkg}/` },
  );

const layers = [
  never(
    'seeds-know-nobody',
    'Facts depend on no model.',
    { path: '^seeds/' },
    {
      path: '^(models|workers|src)/',
    },
  ),
  never(
    'models-know-seeds-only',
    'Models run anywhere.',
    { path: '^models/' },
    {
      path: '^(workers|src)/',
    },
  ),
  never(
    'workers-know-no-page',
    'Workers serve any caller. One exception: the command line (workers/node/cli…) reads scenario files and ' +
      'links through the same pure doors as the page, src/domain.',
    { path: '^workers/', pathNot: '^workers/node/cli' },
    { path: '^src/' },
  ),
  never(
    'cli-knows-domain-only',
    'Of the page, the command line knows the doors for files and links.',
    { path: '^workers/node/cli' },
    { path: '^src/', pathNot: '^src/domain/' },
  ),
  never(
    'models-behind-their-door',
    'Whoever runs the models calls models/simulate.ts (and models/seal.ts for two halves of a summary), or models/streaming/streaming.ts for runs of any length; the command line also draws single assumptions.',
    { path: '^workers/', pathNot: ['^workers/node/cli', test] },
    {
      path: '^models/',
      pathNot:
        '^models/(simulate|seal|texts|explain|compare|pages|analysis/hindcasting|economy/reasoned-rules|streaming/streaming|contract|version|measures/(kit|catalogue|lay-english))\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  ),
  never(
    'page-computes-through-the-engine',
    'The page reaches computation through src/engine. Types, the model’s version, what measures declare (levers, titles, how cities share them) and the check of the plan’s words are open to all.',
    { path: '^src/', pathNot: ['^src/engine/', test] },
    {
      path: '^(models|workers)/',
      pathNot: [
        '^models/(contract|version|pages|shipped|analysis/plan-check|economy/reasoned-rules)\\.ts$',
        '^models/measures/',
      ],
      dependencyTypesNot: ['type-only'],
    },
  ),
  never(
    'no-test-ships',
    'Tests know the code, never the other way round.',
    { path: shipped, pathNot: test },
    { path: ['^test/', test] },
  ),
];

const measures = [
  never(
    'a-measure-knows-its-kit',
    'A measure is a page of its own: overlaps are the economy’s work.',
    { path: '^models/measures/\\d\\d-', pathNot: test },
    {
      path: '^(models|seeds)/',
      pathNot: ['^models/measures/(kit\\.ts|archetypes/)', '^seeds/types'],
    },
  ),
  never(
    'an-archetype-knows-the-kit',
    'An archetype is equations with holes, whoever fills them.',
    { path: '^models/measures/archetypes/', pathNot: test },
    {
      path: '^(models|seeds)/',
      pathNot: ['^models/measures/(kit\\.ts|archetypes/)', '^seeds/types'],
    },
  ),
];

const page = [
  never(
    'features-are-strangers',
    'Parts of the screen meet in the app, through the state.',
    { path: '^src/features/([^/]+)/' },
    { path: '^src/features/', pathNot: '^src/features/$1/' },
  ),
  never(
    'core-knows-no-component',
    'State, domain, storage and engine work without a screen.',
    { path: '^src/(state|domain|storage|engine)/', pathNot: test },
    { path: ['\\.svelte$', '^src/(app|features|charts|ui)/'] },
  ),
  never(
    'domain-is-pure',
    'Scenarios, their ladder and their link are values and functions.',
    { path: '^src/domain/', pathNot: test },
    { path: ['^src/(state|storage|engine)/', 'node_modules/svelte/'] },
  ),
  never(
    'storage-and-engine-hold-no-state',
    'The state knows them; they do not know it.',
    { path: '^src/(storage|engine)/', pathNot: test },
    { path: '^src/state/' },
  ),
  never(
    'ui-has-no-domain',
    'Buttons and dialogs know no domain word.',
    { path: '^src/ui/', pathNot: test },
    {
      path: ['^(seeds|models|workers)/', '^src/(app|features|charts|state|domain|storage|engine)/'],
    },
  ),
  never(
    'charts-draw-what-they-are-given',
    'A chart takes a spec; where its numbers come from is not its business.',
    { path: '^src/charts/', pathNot: test },
    { path: '^src/(app|features|state|storage|engine)/' },
  ),
  never(
    'nobody-knows-the-app',
    'The shell knows the parts.',
    { path: '^src/', pathNot: ['^src/(app/|main\\.ts)', test] },
    { path: '^src/(app/|main\\.ts)' },
  ),
];

const packages = [
  only('chart.js', '^src/charts/'),
  only('idb', '^src/storage/'),
  only('comlink', '^(src/engine|workers)/'),
  only('jsep', '^models/language/'),
  only('lean-qr', '^src/features/sharing/'),
  only('write-excel-file', '^src/features/exports/'),
  never(
    'ships-few-packages',
    'What ships is decided in package.json and here.',
    { path: shipped, pathNot: test },
    {
      path: 'node_modules/',
      pathNot:
        'node_modules/(svelte|chart\\.js|comlink|idb|valibot|jsep|write-excel-file|lean-qr|@noble/hashes)/',
    },
  ),
  never(
    'node-stays-in-its-room',
    'Only the command line runs on Node alone.',
    { path: shipped, pathNot: ['^workers/node/', test] },
    { dependencyTypes: ['core'] },
  ),
];

const graph = [
  never(
    'no-circle',
    'What needs each other is one thing; types may point back.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  never(
    'all-resolve',
    'An import that is not found hides what it leads to.',
    {},
    {
      couldNotResolve: true,
      pathNot: '^virtual:',
    },
  ),
];

module.exports = {
  forbidden: [...layers, ...measures, ...page, ...packages, ...graph],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.svelte', '.mjs', '.json'],
      conditionNames: ['import', 'svelte', 'browser', 'default', 'types'],
    },
  },
};
