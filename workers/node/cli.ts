import { perform } from './cli-commands.ts';
import { note } from './cli-terminal.ts';

// whoever reads may stop reading, as head does
process.stdout.on('error', () => process.exit(0));
try {
  const result = await perform(process.argv.slice(2));
  if (result.ok) {
    const { value } = result;
    process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`);
  } else {
    note(result.sentence);
    process.exitCode = 2;
  }
} catch (error) {
  note(`The program failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
