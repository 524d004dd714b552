import { groups } from './groups.ts';

export interface Flags {
  /** Names of groups, in the order in which they are measured. */
  readonly only: readonly string[];
  /** Where the figures go as JSON. */
  readonly json: string;
}

type Read =
  { readonly ok: true; readonly flags: Flags } | { readonly ok: false; readonly sentence: string };

/** `--only <group>[,<group> …]` and `--json <path>`; anything else is answered in a sentence. */
export function readFlags(args: readonly string[]): Read {
  const known = Object.keys(groups);
  const given = new Map<string, string>();
  for (let i = 0; i < args.length; i += 2) {
    const [flag = '', value] = args.slice(i, i + 2);
    if (flag !== '--only' && flag !== '--json')
      return { ok: false, sentence: `There is no flag "${flag}": there are --only and --json.` };
    if (value === undefined || value === '' || value.startsWith('--'))
      return { ok: false, sentence: `${flag} needs a value.` };
    if (given.has(flag)) return { ok: false, sentence: `${flag} is given twice.` };
    given.set(flag, value);
  }
  const only = given.get('--only')?.split(',') ?? known;
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return {
      ok: false,
      sentence: `There is no group "${unknown}": there are ${known.join(', ')}.`,
    };
  return { ok: true, flags: { only, json: given.get('--json') ?? '.cache/bench.json' } };
}
