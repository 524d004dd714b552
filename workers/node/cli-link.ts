import { encodeLink } from '../../src/domain/link.ts';
import { carriedMakeup, type Share } from '../../src/domain/link-body.ts';
import { inputsOf } from '../../src/domain/scenario.ts';
import { catalogue } from './cli-catalogue.ts';
import { readArgument, readFlags } from './cli-flags.ts';
import { openScenario } from './cli-scenario.ts';
import { compute } from './cli-simulate.ts';
import { note } from './cli-terminal.ts';
import { accept, refuse, type Parsed } from './cli-words.ts';

/** `link <scenario>`: its share fragment, with the digest of its results so that the link can prove itself. */
export async function link(args: readonly string[]): Promise<Parsed<string>> {
  const given = readFlags(args, {});
  if (!given.ok) return given;
  const from = readArgument(given.value, 'a scenario (a file or the name of an example)');
  if (!from.ok) return from;
  const opened = await openScenario(from.value);
  if (!opened.ok) return opened;
  const scenario = opened.value;
  const { seed, draws } = scenario;
  const options = { seed, draws, central: false };
  const answer = await compute({ request: { inputs: inputsOf(scenario), options }, workers: 2 });
  if (answer.kind === 'invalid') return refuse(answer.reason.sentence);
  if (answer.kind === 'failed') throw new Error(answer.sentence);
  const { digest, makeup, headline: head } = answer.summary;
  const headline = { median: head.p50, chance: head.chance };
  const share: Share = {
    ...{ model: catalogue.model, makeup: carriedMakeup(makeup), screen: 'workbench', place: '' },
    ...{ active: 0, baseline: null, scenarios: [{ scenario, digest, headline }] },
  };
  const { fragment, notesOmitted } = await encodeLink(share, catalogue);
  if (notesOmitted) note('The notes are too long for a link and were left out.');
  return accept(fragment);
}
