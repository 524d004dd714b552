import { exp, log, pow } from '../../models/ensemble/mathematics.ts';
import { cpuMs } from './clock.ts';
import { measured, type Group, type Row } from './groups.ts';

/* The project's own functions against the engine's, whose last bits differ from engine to engine. */

const size = 4096;
const rounds = 200;
const x = Float64Array.from({ length: size }, (_, i) => 20 * ((i * 0.618034) % 1) - 10);
const positive = x.map((value) => 0.01 + (value + 10) / 4);
const out = new Float64Array(size);

// a loop for each: one that takes the function as its argument would call it, and measure the calling
const loops: Readonly<Record<string, () => void>> = {
  exp: () => {
    for (let i = 0; i < size; i += 1) out[i] = exp(x[i] ?? 0);
  },
  'built-in exp': () => {
    for (let i = 0; i < size; i += 1) out[i] = Math.exp(x[i] ?? 0);
  },
  log: () => {
    for (let i = 0; i < size; i += 1) out[i] = log(positive[i] ?? 0);
  },
  'built-in log': () => {
    for (let i = 0; i < size; i += 1) out[i] = Math.log(positive[i] ?? 0);
  },
  pow: () => {
    for (let i = 0; i < size; i += 1) out[i] = pow(positive[i] ?? 0, x[i] ?? 0);
  },
  'built-in pow': () => {
    for (let i = 0; i < size; i += 1) out[i] = Math.pow(positive[i] ?? 0, x[i] ?? 0);
  },
};

const rows = Object.entries(loops).map(([title, loop]): Row => ({
  id: title,
  title,
  run: () => {
    const spent = cpuMs(() => {
      for (let round = 0; round < rounds; round += 1) loop();
    });
    return measured({ call: (spent * 1e6) / (size * rounds) });
  },
}));

const goal = (name: string, most: number): Group['goals'][number] => ({
  title: `own ${name} against the built-in one`,
  most,
  unit: '×',
  of: (figure) => figure(name) / figure(`built-in ${name}`),
});

export const mathematicsGroup: Group = {
  title: 'exp, log and pow in JavaScript',
  unit: 'ns a call',
  rows,
  goals: [goal('exp', 1.5), goal('log', 1.5), goal('pow', 2.5)],
};
