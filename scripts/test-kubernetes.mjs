// Checks the manifests of deploy/kubernetes by the published schemas of Kubernetes: values by its validators, names of fields by its types.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { checkNode, ensureDependencies, ensurePackages, fail, root } from './bootstrap.mjs';

checkNode();
ensureDependencies();
if (!ensurePackages('test/kubernetes')) fail('npm ci failed in test/kubernetes.');

const home = `${root}test/kubernetes`;
const manifests = `${root}deploy/kubernetes`;
const { Job, PersistentVolumeClaim, parseAllDocuments } =
  await import('../test/kubernetes/schemas.mjs');
const { default: ts } = await import('typescript');

const kinds = {
  Job: [Job, 'batch/v1/Job'],
  PersistentVolumeClaim: [PersistentVolumeClaim, 'v1/PersistentVolumeClaim'],
};

/** What the types know nothing of, or miss. @param {object} manifest @param {string} path */
function refuseFields(manifest, path) {
  const file = `${home}/.checked/manifest.ts`;
  const text = `import type { I${manifest.kind} } from 'kubernetes-models/${path}';\nexport const manifest: I${manifest.kind} = ${JSON.stringify(manifest)};\n`;
  mkdirSync(`${home}/.checked`, { recursive: true });
  writeFileSync(file, text);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const found = ts.getPreEmitDiagnostics(program);
  rmSync(`${home}/.checked`, { recursive: true, force: true });
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')).at(-1);
}

/** What is wrong with a manifest, or nothing. @param {object} manifest */
function refuse(manifest) {
  const [Kind, path] = kinds[manifest.kind] ?? [];
  if (Kind === undefined) return `the kind ${manifest.kind} is not known here`;
  try {
    new Kind(manifest).validate();
  } catch (error) {
    return error.message;
  }
  return refuseFields(manifest, path);
}

/** Indexed pods and shards must be as many. @param {object} job */
function refuseCut({ kind, spec }) {
  if (kind !== 'Job' || spec.completionMode !== 'Indexed') return undefined;
  const { env } = spec.template.spec.containers[0];
  const shards = env.find(({ name }) => name === 'SHARDS').value;
  return Number(shards) === spec.completions
    ? undefined
    : `${spec.completions} pods for ${shards} shards`;
}

let passed = 0;
let failed = 0;
/** @param {string} title @param {boolean} sound @param {string | undefined} told */
function count(title, sound, told) {
  if (sound) passed += 1;
  else failed += 1;
  console.log(
    `${sound ? 'ok' : 'FAILED'}  ${title}${told === undefined ? '' : `: ${told.split('\n')[0].slice(0, 140)}`}`,
  );
}

for (const name of readdirSync(manifests).filter((each) => each.endsWith('.yaml'))) {
  for (const document of parseAllDocuments(readFileSync(`${manifests}/${name}`, 'utf8'))) {
    const manifest = document.toJS();
    const told = document.errors[0]?.message ?? refuse(manifest) ?? refuseCut(manifest);
    count(`${name}, ${manifest.kind}`, told === undefined, told);
  }
}

const sound = () =>
  parseAllDocuments(readFileSync(`${manifests}/ensemble-job.yaml`, 'utf8'))
    .map((document) => document.toJS())
    .find(({ kind }) => kind === 'Job');

/** Faults that must be noticed: a check that can't fail checks nothing. */
const faults = {
  'a word for a number': ({ spec }) => void (spec.completions = 'many'),
  'a mode that there is not': ({ spec }) => void (spec.completionMode = 'Index'),
  'a field that there is not': ({ spec }) => void (spec.completitions = 64),
  'a field that there is not, deep inside': ({ spec }) =>
    void (spec.template.spec.containers[0].volumeMounts[0].path = '/x'),
  'a missing name': ({ spec }) => void delete spec.template.spec.containers[0].name,
  'no template': ({ spec }) => void delete spec.template,
  'more pods than shards': ({ spec }) => void (spec.completions = 65),
};
for (const [title, plant] of Object.entries(faults)) {
  const manifest = sound();
  plant(manifest);
  const told = refuse(manifest) ?? refuseCut(manifest);
  count(`refuses ${title}`, told !== undefined, told);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
