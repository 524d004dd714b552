import type { Messages } from '../zh.ts';

export const reasons: Messages['reasons'] = {
  unknown: ({ code }) =>
    `Something unexpected happened (${code}). Your settings are safe; try again.`,
  engine: {
    worker_died: 'The computation stopped twice. Your settings are safe; try again.',
    bug: 'The model failed on these settings. They are safe: undo the last change, or try again.',
    inexact:
      'Figures computed step by step differed from the same computed from nothing: a fault of the program. Those shown are computed from nothing.',
  },
  invalid: {
    unknown_lever: 'This scenario uses a lever that this version of the model does not have.',
    lever_out_of_range: 'A lever is outside its range.',
    unknown_assumption:
      'This scenario sets an assumption that this version of the model does not have.',
    override_unfit:
      'No distribution fits an assumption that was set: low, central and high do not agree.',
    unknown_equation:
      'This scenario edits an equation that this version of the model does not have.',
    equation_unfit:
      'An edited equation can’t be used: mend it on the Evidence screen, or take it back to the model’s own.',
    unsound:
      'With this scenario’s equations and assumptions, some draw gives no number (a division by nothing, say), or one too large to be summed: mend them on the Evidence screen.',
    draws_out_of_range: 'The number of draws is outside its range.',
    seed_out_of_range: 'The seed is outside its range.',
  },
  storage: {
    quota: 'This browser’s storage is full and the draft was not saved: export the scenario file',
    blocked: 'Another tab still holds the old data: close it, so that drafts can be saved',
    newer_database: 'A newer version wrote this browser’s data: reload the page',
    unavailable:
      'The browser gives this page no storage, so drafts are not kept: export the scenario file',
    closed: 'The storage was closed and the draft was not saved: reload the page',
    failed: 'The draft was not saved: export the scenario file',
  },
};
