import type { Messages } from '../zh.ts';

export const reasons: Messages['reasons'] = {
  unknown: ({ code }) =>
    `Something unexpected happened (${code}). Your settings are safe; try again.`,
  crashed: 'The computation stopped twice. Your settings are safe; try again.',
  invalid: 'These settings can’t be computed.',
};
