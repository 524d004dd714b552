import type { Messages } from '../zh.ts';

const plural = new Intl.PluralRules('en');
const count = (n: number, one: string, other: string): string =>
  `${String(n)} ${plural.select(n) === 'one' ? one : other}`;

export const sharing: Messages['sharing'] = {
  title: 'Share',
  close: 'Close',
  making: 'Making the link…',
  link: 'Link',
  copy: 'Copy link',
  copied: 'Copied.',
  copyFailed: 'The browser does not allow copying: select the link above and copy it yourself.',
  length: ({ n }) => `${n} characters`,
  tooLong: ({ limit }) =>
    `More than ${limit} characters: chat software may cut it. Send the scenario file instead.`,
  notesOmitted: 'The notes are too long for a link and were left out; the scenario file has them.',
  file: 'Download scenario file',
  fileNote: 'The file holds the scenario in front; the link can carry the whole set.',
  carries: 'What the link carries',
  scenario: ({ title, levers, assumptions, equations }) =>
    levers + assumptions + equations === 0
      ? `“${title}”: as the plan`
      : `“${title}”: ${[
          levers > 0 ? count(levers, 'lever', 'levers') : '',
          assumptions > 0 ? count(assumptions, 'assumption', 'assumptions') : '',
          equations > 0 ? count(equations, 'equation', 'equations') : '',
        ]
          .filter(Boolean)
          .join(', ')} other than in the plan`,
  numbers: ({ seed, draws, model }) => `seed ${seed}, ${draws} draws, model ${model}`,
  digest: ({ digest }) =>
    `digest ${digest}: whoever opens it is told whether the numbers are exactly the same`,
  noDigest:
    'Still computing, so the link has no digest yet: copy it when the result stands, and the reader can check the numbers.',
  private: 'Everything stands after the # sign and passes through no server.',
  untitled: 'Untitled scenario',
  waiting: 'The shared scenario is open; computing it again to check the numbers…',
  same: 'Reproduced exactly: the sender’s very numbers.',
  figure: 'Figure',
  compare: 'Compare figure by figure',
  sent: 'Sender',
  here: 'Here',
  median: 'Median value added',
  chance: 'Chance of a trillion',
  digestName: 'Digest',
  unproven:
    'The shared scenario is open. The link carries no digest, so the numbers can’t be checked.',
  moved: 'The shared scenario is open, but it was changed before the numbers could be checked.',
  differs: 'The shared scenario is open, but its numbers are not exactly the sender’s.',
  model: ({ sent, here }) => `Another version of the model: the sender’s ${sent}, here ${here}.`,
  listComma: ', ',
  reasons: {
    measures: ({ numbers }) =>
      `The models differ: equations or evidence changed at least in measures ${numbers}.`,
    facts:
      'The models differ: common figures changed (baseline, input–output table, cities, overlap rules).',
    somewhere: 'The models differ, but the short hashes don’t tell where.',
    machine:
      'The models are the same: this browser computes otherwise. Try another browser, and tell us both digests.',
    unknown: 'The link carries no hashes of its model, so the reason can’t be told.',
  },
  adjusted: ({ lever, from, to }) =>
    `The lever “${lever}” can’t stand at ${from} between two steps; ${to} was taken.`,
  mine: 'Your earlier draft is kept.',
  goBack: 'Back to my draft',
  dismiss: 'Dismiss',
  qr: 'QR code of the link',
  showQr: 'Show a QR code',
  qrNote: 'Project it in the meeting room; a phone’s camera opens the link.',
  qrTooLong: ({ limit }) =>
    `The link has more than ${limit} characters, and its QR code would be too dense to read from afar: send the link or the file.`,
  qrFailed: 'The QR code could not be made; check the network and try again.',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  received: 'Open what somebody shared',
  pasteHere: 'Paste the link here; words around it do no harm',
  open: 'Open link',
  noLink: 'There is no Tuiyan link in this text. Nothing was changed.',
  keep: 'Copy its text',
  failed: {
    damaged: ({ reason }) =>
      `This link is incomplete or damaged: ${reason} Nothing was changed. Ask for the whole link again, or for the scenario file.`,
    newer: ({ format }) =>
      `This link was made by a newer version (format ${format}), which this one can’t read. Nothing was changed; its text can be copied and kept for that version.`,
    refused: ({ reason, model }) =>
      `This link is sound, but can’t be used (model ${model}). ${reason} Nothing was changed.`,
  },
  damage: {
    not_base64url: 'it has characters that no link has.',
    too_short: 'it is too short.',
    too_long: 'it is too long.',
    checksum: 'its checksum does not fit.',
    truncated: 'it was cut short.',
    bad_field: 'it has a field that makes no sense.',
  },
};
