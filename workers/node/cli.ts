import { fstatSync, writeSync } from 'node:fs';
import { perform } from './cli-commands.ts';
import { explainFailure } from './cli-files.ts';
import { note } from './cli-terminal.ts';

function fail(error: NodeJS.ErrnoException): never {
  // whoever reads may stop reading, as head does
  if (error.code === 'EPIPE') process.exit(0);
  note(explainFailure('The result', error));
  process.exit(1);
}

/** Prints a text whole, or ends the program in words. */
function print(text: string): void {
  if (!fstatSync(1).isFile()) {
    process.stdout.write(text);
    return;
  }
  // of a file Node's own stream takes what went in for all of it, so a full disk would leave a cut report
  const bytes = Buffer.from(text);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(1, bytes, done);
  } catch (error) {
    fail(error as NodeJS.ErrnoException);
  }
}

process.stdout.on('error', fail);
try {
  const result = await perform(process.argv.slice(2));
  if (result.ok) {
    const { value } = result;
    print(`${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`);
  } else {
    note(result.sentence);
    process.exitCode = 2;
  }
} catch (error) {
  note(`The program failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
