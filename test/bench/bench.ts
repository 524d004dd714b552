import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readFlags, type Flags } from './flags.ts';
import { groups } from './groups.ts';
import { measure, type Measurement } from './measure.ts';
import { toJson, writeGoals, writeTable } from './report.ts';

async function measureAll({ only, json }: Flags): Promise<void> {
  const found: Record<string, Measurement> = {};
  for (const name of only) {
    const make = groups[name];
    if (make === undefined) continue;
    const measurement = await measure(await make());
    process.stdout.write(`${writeTable(measurement)}\n`);
    found[name] = measurement;
  }
  process.stdout.write(`${writeGoals(Object.values(found))}\n`);
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, toJson(found));
  process.stdout.write(`Written to ${json}.\n`);
}

const read = readFlags(process.argv.slice(2));
if (read.ok) await measureAll(read.flags);
else {
  process.stderr.write(`${read.sentence}\n`);
  process.exitCode = 2;
}
