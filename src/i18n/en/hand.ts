import type { Messages } from '../zh.ts';

export const hand: Messages['hand'] = {
  palette: {
    field: 'Find a measure, a target, a screen or an action',
    none: 'Nothing found. Try another word, such as “vouchers”, “cities” or “share”.',
    found: ({ n }) => (n === 1 ? '1 entry' : `${String(n)} entries`),
    hint: '↑ ↓ to choose, Enter to go',
    kinds: {
      screen: 'Screen',
      scenario: 'Scenario',
      example: 'Example',
      action: 'Action',
      lever: 'Lever',
      evidence: 'Evidence',
      target: 'Target',
    },
    chinese: 'Read in Chinese',
    english: 'Read in English',
    why: ({ title }) => `Why: ${title}`,
  },
  help: {
    keysTitle: 'Keys',
    keys: {
      palette: 'Find a measure, a target, a screen or an action',
      search: 'Search the measures',
      undo: 'Undo the last change',
      redo: 'Redo',
      replay: 'Replay the last change',
      present: 'Present: large type, one picture a page',
      help: 'Open this table',
      arrows: 'On a slider: one step; Page Up and Page Down a big step; Home and End to the ends',
      escape: 'Close a panel',
    },
    about:
      'Turn the policy levers on the left; the right shows at once the chance that services pass one trillion yuan. Every figure comes from ten thousand draws, with its range, its grade of evidence and a digest. Everything is computed on this machine; nothing is uploaded.',
  },
  tour: {
    title: 'Tour',
    open: 'Take the tour',
    invitation: 'Here for the first time? The tour takes a minute.',
    start: 'Take the tour',
    decline: 'No, thanks',
    next: 'Next',
    back: 'Back',
    done: 'Start',
    end: 'End the tour',
    step: ({ n, all }) => `Step ${String(n)} of ${String(all)}`,
    steps: {
      levers: {
        title: 'Move the policy levers',
        text: 'All 60 measures of the plan are here. Drag a slider, or open a measure for all its levers, its months and the plan’s own words. What you changed is amber.',
      },
      headline: {
        title: 'See the chance of the headline',
        text: 'The large figure is the chance that services pass one trillion yuan, with its sampling error. The dashed curve is the year without the plan: what lies between the two is the plan’s doing.',
      },
      results: {
        title: 'See what does it',
        text: 'What each measure contributes, the chance of every target, who pays. “Why?” leads to equations, assumptions and sources.',
      },
      nav: {
        title: 'Look from another side',
        text: 'Targets are scored one by one; Evidence shows equations and grades; Cities split the province in eleven; Hindcast sets forecasts beside what happened.',
      },
      tools: {
        title: 'Save and share',
        text: 'Every step can be undone, drafts are saved as they change. A link carries all settings, and the receiver’s browser checks that the numbers are the same.',
      },
      footer: {
        title: 'Where the numbers come from',
        text: 'The footer names draws, error, model, seed and digest. The same digest means the same numbers to the last digit.',
      },
    },
  },
  presenter: {
    title: 'Presentation',
    open: 'Present',
    close: 'End the presentation',
    next: 'Next page',
    back: 'Previous page',
    page: ({ n, all }) => `${String(n)} / ${String(all)}`,
    order: 'Arrange',
    orderHint: 'Tick the pages to show; arrows change their order. It is kept on this machine.',
    up: ({ title }) => `Move “${title}” up`,
    down: ({ title }) => `Move “${title}” down`,
    fullscreen: 'Full screen',
    keys: '← → turn pages, 1–6 change the scenario, Esc ends',
    slides: {
      headline: 'The headline',
      added: 'What the plan adds',
      contributions: 'Who contributes most',
      targets: 'Every target',
      money: 'Who pays',
      world: 'The outside world',
    },
  },
};
