import type { Messages } from '../zh.ts';

export const equations: Messages['equations'] = {
  edit: 'Edit',
  editOf: ({ name }) => `Edit the equation of “${name}”`,
  edited: 'edited',
  reset: 'Back to the model’s',
  resetOf: ({ name }) => `Take “${name}” back to the model’s equation`,
  editedSentence: ({ n }) =>
    `${n} of them edited in this scenario; results, links and files follow.`,
  field: ({ name }) => `What stands right of the = of “${name}”`,
  hint: 'Use levers, assumptions, other lines and functions of this measure; the unit stays. Esc gives up.',
  apply: 'Use in this scenario',
  cancel: 'Cancel',
  fine: 'This works.',
  fineWith: ({ figure }) => `This works: the line comes to ${figure}.`,
  unsound: 'In some draws this gives no number (a division by nothing, say), so it can’t be used.',
  untried: 'The equation could not be checked; try again in a moment.',
  shipped: 'The model’s:',
  problem: ({ column, sentence }) => `At character ${column}: ${sentence}`,
  nearest: ({ name }) => ` Did you mean “${name}”?`,
  // the language says it in English already; only what carries a hint is worded here, for the hint is added behind
  errors: {
    unknown_name: ({ name = '' }) => `Nothing is called “${name}” here.`,
    unknown_function: ({ name = '' }) => `There is no function “${name}”.`,
  },
};
