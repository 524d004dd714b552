import type { Scenario } from '../domain/scenario.ts';
import type { Trial } from '../features/evidence/equation-desk.ts';
import type { Explanations } from '../state/evidence.svelte.ts';

/** Tries a right side in a scenario that is not on screen: the worker compiles it and runs its line over a few draws. */
export async function tryEquation(
  explanations: Pick<Explanations, 'ask'>,
  scenario: Scenario,
  key: string,
  text: string,
): Promise<Trial> {
  const equations = { ...scenario.equations, [key]: text };
  const answer = await explanations.ask(Number.parseInt(key, 10), { ...scenario, equations });
  if (answer.kind !== 'explanation') return { kind: 'untried' };
  const { lines, numbers } = answer.explanation;
  if (numbers.kind === 'invalid') {
    // another equation of the scenario may be wrong as well: this is not the place to say it
    const problems = numbers.reason.problems?.filter(({ equation }) => equation === key) ?? [];
    return problems.length === 0 ? { kind: 'untried' } : { kind: 'wrong', problems };
  }
  const line = key.slice(key.indexOf('.') + 1);
  const at = lines.findIndex(({ id }) => id === line);
  const traced = numbers.lines[at] ?? null;
  return traced?.year === null ? { kind: 'unsound' } : { kind: 'fine', traced };
}
