import type { EquationError } from '../../models/language/contract.ts';
import type { Messages } from './zh.ts';

/** What is wrong with an equation, in the reader's language; a code without words has the model's English sentence. */
export function wordEquationError(
  { code, parameters, sentence }: EquationError,
  { equations }: Messages,
): string {
  const word = equations.errors[code];
  if (word === undefined) return sentence;
  const nearest = /"([^"]*)"/.exec(parameters['hint'] ?? '')?.[1];
  const said = word(parameters);
  return nearest === undefined || !code.startsWith('unknown_')
    ? said
    : `${said}${equations.nearest({ name: nearest })}`;
}
