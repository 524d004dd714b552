export const hindcast = {
  title: 'Hindcast: what could be seen in March 2021',
  busy: 'Forecasting again with what was known in March 2021',
  progress: (p: { done: string; all: string }) => `${p.done} of ${p.all} draws`,
  failed: 'The hindcast was not finished',
  failedDetail: 'The computation broke off. Figures on other screens are not touched by it.',
  wordsFailed: 'Evidence and sources could not be read. Check the network and try again.',
  retry: 'Try again',
  empty: 'No outturn can be compared with a forecast.',
  frozen: (p: { assumptions: string; profiles: string; settings: string }) =>
    `The plan as it is written, with what could be known then: ${p.assumptions} assumptions, ${p.profiles} monthly profiles and the reading of ${p.settings} lever lean on later years, and each is replaced by what could be judged at the time. What happened only scores; it never enters a forecast.`,
  run: (p: { draws: string; seed: string; digest: string }) =>
    `${p.draws} draws · seed ${p.seed} · digest of the forecasts ${p.digest}`,
  inside: (p: {
    counted: string;
    inside90: string;
    expected90: string;
    inside50: string;
    expected50: string;
  }) =>
    `${p.counted} forecasts are scored: ${p.inside90} outturns lie inside 5–95% (about ${p.expected90} if well calibrated), ${p.inside50} inside the middle half (about ${p.expected50}).`,
  brier: (p: { chances: string; wrong: string; brier: string }) =>
    `Of ${p.chances} chances of a target, ${p.wrong} leant the wrong way; mean Brier score ${p.brier} (0 is best; saying one half throughout gets 0.25)`,
  brierWorse: ': worse than saying one half.',
  brierBetter: ': better than saying one half.',
  crps: (p: { list: string }) =>
    `Mean CRPS (how far the forecast lies from what happened), unit by unit: ${p.list}.`,
  crpsItem: (p: { value: string; n: string }) => `${p.value} (${p.n})`,
  join: '; ',
  caution:
    'These are few points, and some depend on each other. The scores say where the forecast hit and missed, not whether it is well calibrated. Wide ranges also let more points fall inside.',
  groups: {
    miss: (p: { n: string }) => `Missed (${p.n})`,
    hit: (p: { n: string }) => `Hit (${p.n})`,
    uncounted: (p: { n: string }) => `Shown, not scored (${p.n})`,
  },
  forecast: 'Forecast then',
  happened: 'Happened',
  medianOf: (p: { median: string }) => `median ${p.median}`,
  rangeOf: (p: { low: string; high: string }) => `5–95%: ${p.low} to ${p.high}`,
  chanceOf: (p: { chance: string; points: string }) =>
    `chance of the target ${p.chance} (±${p.points})`,
  targetOf: (p: { value: string }) => `target ${p.value}`,
  met: 'target met',
  notMet: 'target missed',
  inside90: 'inside the range',
  outside90: 'outside the range',
  chanceRight: 'chance leant the right way',
  chanceWrong: 'chance leant the wrong way',
  scores: (p: { crps: string }) => `CRPS ${p.crps}`,
  brierOf: (p: { brier: string }) => `Brier ${p.brier}`,
  grade: (p: { grade: string }) => `grade ${p.grade}`,
  source: 'Source',
  noAddress: 'no address',
  why: 'Why it can be compared',
  caveat: 'Mind',
  strip: (p: { title: string; median: string; low: string; high: string; value: string }) =>
    `${p.title}: forecast median ${p.median}, 5–95% ${p.low} to ${p.high}, happened ${p.value}`,
  key: 'Pale: 5–95%; dark: middle half; line: median; dot: what happened; red: target. Each row has its own scale',
  unit: 'each row has its own',
  columns: {
    what: 'Forecast of',
    median: 'Median',
    low: '5%',
    high: '95%',
    chance: 'Chance of target',
    happened: 'Happened',
    crps: 'CRPS',
    brier: 'Brier',
    verdict: 'Verdict',
  },
  allYear: '2021',
  byEndOf: (p: { month: string }) => `end of month ${p.month}, 2021`,
  month: (p: { month: string }) => `month ${p.month}`,
  months: (p: { n: string }) => `${p.n} months`,
  points: (p: { n: string }) => `${p.n} points`,
  amount: (p: { number: string; unit: string }) => `${p.number} ${p.unit}`,
  reliability: {
    title: 'Chances that were given, and how often it came so',
    sentence: (p: { chances: string; counted: string }) =>
      `${p.chances} chances of a target and two ranges of ${p.counted} forecasts. Calibrated is what lies on the diagonal.`,
    label: (p: { chances: string; counted: string }) =>
      `Reliability: ${p.chances} chances of a target in five bins, and the share of ${p.counted} outturns inside two ranges`,
    x: 'chance forecast',
    y: 'share that came',
    chance: 'chances of a target, in five bins',
    interval: 'share inside a range',
    interval50: 'middle half',
    interval90: '5–95%',
    bin: (p: { from: string; to: string }) => `${p.from}–${p.to}`,
    count: (p: { n: string }) => `n = ${p.n}`,
    columns: {
      what: 'Group',
      count: 'Count',
      forecast: 'Mean forecast',
      observed: 'Share that came',
    },
    caution:
      'With one or two chances in a bin the share can only be none, half or all: read the picture for direction.',
  },
  alternatives: {
    title: 'What was taken out because it leans on later years',
    sentence: (p: { n: string }) =>
      `${p.n} entries, each replaced by what could be judged in March 2021: grade C, with its reason. Whoever judges today knows what happened, which can't be undone: so ranges were only widened.`,
    before: 'evidence',
    after: 'hindcast',
    range: (p: { central: string; low: string; high: string }) =>
      `${p.central} (${p.low} to ${p.high})`,
    profile: (p: { concentration: string; third: string }) =>
      `${p.third} by the end of September, concentration ${p.concentration}`,
    lever: (p: { measure: string; lever: string }) => `Lever of measure ${p.measure}: ${p.lever}`,
    strip: (p: { title: string; before: string; after: string }) =>
      `${p.title}: evidence ${p.before}, hindcast ${p.after}`,
    narrower: (p: { why: string }) => `Narrower than the evidence: ${p.why}`,
    monthList: (p: { from: string; to: string }) => `months ${p.from} to ${p.to}`,
  },
  incomparable: {
    title: 'Outturns without a forecast',
    sentence: (p: { n: string; repeated: string }) =>
      `${p.n} more outturns of 2021 and later match no forecast; ${p.repeated} say again what is compared above.`,
    count: (p: { n: string }) => p.n,
    repeated: 'Say again what is compared',
    same: (p: { title: string; of: string; reason: string }) => `${p.title} (${p.of}): ${p.reason}`,
  },
};
