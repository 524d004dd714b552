/** Line drawings on a 16 × 16 grid, stroked with the colour of the text. */
export const icons = {
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3',
  replay: 'M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 1.5v3h-3M6.8 5.8v4.4L10.3 8z',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6 14 14',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  plus: 'M8 3v10M3 8h10',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  reset: 'M2.5 8a5.5 5.5 0 1 0 1.7-4M2.5 1.5v3h3',
  share: 'M8 10V2M5 4.5 8 1.5l3 3M3.5 8v5.5h9V8',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  settings:
    'M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M11 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  check: 'M3 8.5l3.2 3.2L13 5',
  warning: 'M8 2 1.5 13.5h13zM8 6.5V9.5M8 11.6v.1',
  link: 'M6.5 9.5a3 3 0 0 0 4.2 0l2-2a3 3 0 0 0-4.2-4.2l-.8.8M9.5 6.5a3 3 0 0 0-4.2 0l-2 2a3 3 0 0 0 4.2 4.2l.8-.8',
  save: 'M2.5 2.5h9l2 2v9h-11zM5 2.5v4h5.5v-4M5 13.5v-4h6v4',
  export: 'M8 2v8M5 7.5 8 10.5l3-3M2.5 10.5v3h11v-3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 2.5h-8v8',
  help: 'M5.8 6a2.3 2.3 0 1 1 3.2 2.1c-.7.3-1 .8-1 1.6M8 12.1v.1',
} as const;

export type IconName = keyof typeof icons;
