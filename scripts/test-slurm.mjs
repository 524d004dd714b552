// Runs an ensemble on a real Slurm of one machine, started here and ended here, and compares it with the single run.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, hostname, tmpdir } from 'node:os';
import { aptGet, checkNode, ensureDependencies, fail, root, say, seconds } from './bootstrap.mjs';

const programs = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'squeue', 'sinfo'];
const shards = 4;
const draws = '18000';

/** @param {string} name */
const pathOf = (name) =>
  ['/usr/sbin', '/usr/bin'].map((folder) => `${folder}/${name}`).find((path) => existsSync(path));

function ensureSlurm() {
  const missing = () => programs.filter((name) => pathOf(name) === undefined);
  if (missing().length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    fail(
      `Slurm is needed (${missing().join(', ')}). Debian, Ubuntu: apt-get install slurm-wlm munge`,
    );
  say('installing slurm-wlm and munge (apt-get) …');
  aptGet('update', '-qq');
  aptGet('install', '-y', '-qq', '--no-install-recommends', 'slurm-wlm', 'munge');
  if (missing().length > 0) fail(`Not installed: ${missing().join(', ')}.`);
}

const folder = mkdtempSync(`${tmpdir()}/tuiyan-slurm-`);
const node = hostname().split('.')[0] ?? 'localhost';
const port = 20000 + Math.floor(Math.random() * 20000);
const env = { ...process.env, SLURM_CONF: `${folder}/slurm.conf` };

/** A cluster of one machine: no cgroups, no accounting, ports and folders of its own. */
const configuration = `
ClusterName=tuiyan
SlurmctldHost=${node}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket
SlurmctldPort=${port}
SlurmdPort=${port + 1}
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SlurmdParameters=config_overrides
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MailProg=/bin/true
NodeName=${node} NodeAddr=127.0.0.1 CPUs=${availableParallelism()} State=UNKNOWN
PartitionName=main Nodes=${node} Default=YES MaxTime=INFINITE State=UP
`;

/** @type {import('node:child_process').ChildProcess[]} */
const started = [];

/** Starts a daemon in the foreground, so that it can be ended by its own number. @param {string} name @param {string[]} args */
function start(name, ...args) {
  const log = openSync(`${folder}/${name}.log`, 'a');
  const daemon = spawn(pathOf(name) ?? name, args, { env, stdio: ['ignore', log, log] });
  started.push(daemon);
}

/** @param {string} name @param {string[]} args */
const run = (name, ...args) =>
  execFileSync(name, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  }).trim();

const pause = new Int32Array(new SharedArrayBuffer(4));

/** @param {string} what @param {number} limitSeconds @param {() => boolean} done */
function waitFor(what, limitSeconds, done) {
  const since = Date.now();
  while (!done()) {
    if (Date.now() - since > 1000 * limitSeconds)
      throw new Error(`${what}: not within ${limitSeconds} s`);
    Atomics.wait(pause, 0, 0, 500);
  }
}

function startCluster() {
  chmodSync(folder, 0o755);
  for (const name of ['state', 'spool', 'out']) mkdirSync(`${folder}/${name}`);
  writeFileSync(`${folder}/slurm.conf`, configuration);
  writeFileSync(`${folder}/munge.key`, randomBytes(128), { mode: 0o600 });
  const munge = ['key-file', 'pid-file', 'seed-file'].map(
    (each) => `--${each}=${folder}/munge.${each.split('-')[0]}`,
  );
  start('munged', '--foreground', '--force', `--socket=${folder}/munge.socket`, ...munge);
  waitFor('munged', 30, () => existsSync(`${folder}/munge.socket`));
  start('slurmctld', '-D', '-f', `${folder}/slurm.conf`);
  start('slurmd', '-D', '-f', `${folder}/slurm.conf`, '-N', node);
  const idle = () =>
    spawnSync('sinfo', ['-h', '-o', '%t'], { env, encoding: 'utf8' }).stdout.trim() === 'idle';
  waitFor('the cluster', 60, idle);
}

/** Last daemon first; one that does not go by itself is ended. */
async function endCluster() {
  for (const daemon of started.reverse()) {
    if (daemon.exitCode !== null) continue;
    const gone = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill('SIGTERM');
    const kill = setTimeout(() => daemon.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(kill);
  }
}

/** @param {string[]} args */
const submit = (...args) =>
  run('sbatch', '--parsable', `--output=${folder}/out/job-%j.txt`, '--cpus-per-task=1', ...args);

/** @param {string} text */
const digestOf = (text) => JSON.parse(text).digest;

function compare() {
  const parts = `${folder}/out`;
  const array = submit(
    ...[`--array=0-${shards - 1}`, 'deploy/slurm/ensemble.sbatch'],
    ...['plan', draws, String(shards), parts],
  );
  const merge = submit(`--dependency=afterok:${array}`, 'deploy/slurm/merge.sbatch', parts);
  say(`array job ${array} of ${shards} shards, merge job ${merge} …`);
  waitFor('the jobs', 900, () => run('squeue', '-h') === '');
  const report = `${parts}/report.json`;
  if (!existsSync(report)) {
    spawnSync('sh', ['-c', `cat ${parts}/job-*.txt >&2`], { stdio: 'inherit' });
    throw new Error('there is no report');
  }
  const merged = digestOf(readFileSync(report, 'utf8'));
  run(
    process.execPath,
    'scripts/cli.mjs',
    'ensemble',
    'plan',
    '--draws',
    draws,
    '--out',
    `${folder}/whole.bin`,
  );
  const single = digestOf(run(process.execPath, 'scripts/cli.mjs', 'merge', `${folder}/whole.bin`));
  console.log(`Slurm, ${shards} shards: ${merged}; single run: ${single}`);
  return merged === single;
}

checkNode();
ensureDependencies();
ensureSlurm();
const since = Date.now();
let same = false;
try {
  startCluster();
  say(`cluster of ${node} ready (${seconds(since)})`);
  same = compare();
} catch (error) {
  console.error(error.message);
  for (const name of ['munged', 'slurmctld', 'slurmd']) {
    const log = `${folder}/${name}.log`;
    if (existsSync(log)) console.error(`${name}:\n${readFileSync(log, 'utf8').slice(-2000)}`);
  }
} finally {
  await endCluster();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${same ? 1 : 0} passed, ${same ? 0 : 1} failed (${seconds(since)})`);
process.exit(same ? 0 : 1);
