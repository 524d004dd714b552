import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const tests = ['**/*.test.ts', 'test/**/*.ts'];

// what dependency-cruiser can't see: a worker's file and a glob's files are not imports
const hiddenEdges = {
  worker: {
    selector: 'NewExpression[callee.name=/^(Shared)?Worker$/]',
    message: 'Workers are started in src/engine and workers/node alone.',
  },
  glob: {
    selector: "MemberExpression[object.type='MetaProperty'][property.name='glob']",
    message: 'List what is loaded by name: the layer rules cannot see through a glob.',
  },
};

const inlineStyle = {
  selector: "SvelteAttribute[key.name='style']",
  message:
    'The Content-Security-Policy blocks style="…": write a class, or style:property={value}.',
};

// exact by IEEE 754 or ECMA-262; every other member of Math differs between engines in its last bits
const exactMath =
  /^(abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|PI|E|LN2|LN10|SQRT2|SQRT1_2|LOG2E|LOG10E)$/;
const inexact = [
  {
    selector: `MemberExpression[object.name='Math'][property.name!=${String(exactMath)}]`,
    message: 'Results must not depend on the engine: use the functions of models/ensemble.',
  },
  {
    selector: ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
    message: '** is not exact: multiply, or use pow of models/ensemble.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toLocaleString|localeCompare)$/]',
    message: 'Results must not depend on the locale.',
  },
];

const impure = [
  'AbortController',
  'Date',
  'Intl',
  'Worker',
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'self',
  'setInterval',
  'setTimeout',
  'window',
].map((name) => ({ name, message: 'Models are pure: no clock, no chance, no surroundings.' }));

/** @param {object[]} selectors */
const forbid = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] });

// rules of syntax; those that need types are in .oxlintrc.json
export default defineConfig(
  globalIgnores([
    'dist',
    'coverage',
    'node_modules',
    'test-results',
    '.cache',
    'test/fixtures/**/*.json',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      // the other linter has no switch for this
      'no-warning-comments': ['error', { terms: ['oxlint-disable'], location: 'anywhere' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 50],
      'max-params': ['error', 4],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      ...forbid(hiddenEdges.worker, hiddenEdges.glob),
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'max-lines': ['error', 150],
      ...forbid(hiddenEdges.worker, hiddenEdges.glob, inlineStyle),
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/service-worker.js'],
    languageOptions: {
      globals: { ...globals.serviceworker, VERSION: 'readonly', FILES: 'readonly' },
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['models/**/*.ts', 'seeds/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...impure],
      // numeric loops count indices: an iterator a number is slower
      '@typescript-eslint/prefer-for-of': 'off',
      ...forbid(hiddenEdges.worker, hiddenEdges.glob, ...inexact),
    },
  },
  {
    files: ['src/engine/**/*.ts', 'workers/node/**/*.ts'],
    rules: forbid(hiddenEdges.glob),
  },
  {
    files: tests,
    // a describe is a function too
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/{e2e,faults}/**/*.ts'],
    // Playwright finds a fixture's needs in its pattern, also when there are none
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
);
