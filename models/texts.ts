import { measures } from './pages.ts';
import type { Model } from './simulation/model.ts';
import { EquationTexts } from './simulation/texts.ts';

/** Gives a model whose programs came without them the texts of its equations, and the language that compiles edited ones. */
export function layTexts(model: Model): void {
  model.texts ??= new EquationTexts(model, measures);
}
