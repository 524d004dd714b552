import { describeAssumption } from './cli-assumption.ts';
import { ensemble } from './cli-ensemble.ts';
import { help } from './cli-help.ts';
import { link } from './cli-link.ts';
import { merge } from './cli-merge.ts';
import { describePlan } from './cli-plan.ts';
import { runReference } from './cli-reference.ts';
import { simulate } from './cli-simulate.ts';
import { accept, quote, refuse, suggest, type Parsed } from './cli-words.ts';

type Command = (args: readonly string[]) => Parsed<unknown> | Promise<Parsed<unknown>>;

const commands = new Map<string, Command>([
  ['simulate', simulate],
  ['ensemble', ensemble],
  ['merge', merge],
  ['plan', describePlan],
  ['assumption', describeAssumption],
  ['link', link],
  ['reference', runReference],
]);

/** Does what a command line asks for. */
export function perform(args: readonly string[]): Parsed<unknown> | Promise<Parsed<unknown>> {
  const [name = '', ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) return accept(help);
  const command = commands.get(name);
  if (command !== undefined) return command(rest);
  const known = [...commands.keys()];
  return refuse(
    name === ''
      ? `Which command: ${known.join(', ')} (--help says what each does)?`
      : `There is no command ${quote(name)}${suggest(name, known)}: see --help.`,
  );
}
