import type { Messages } from '../zh.ts';

export const cities: Messages['cities'] = {
  failed: 'The facts of the cities could not be read.',
  title: 'Which city gains most from the plan?',
  sentence: ({ most, value, fastest, growth }) =>
    `${most} gains most, ${value} at the median; against its own base ${fastest} grows most (${growth}).`,
  nothing: 'This scenario adds nothing in any city.',
  mapLabel:
    'Map of the eleven cities: arrow keys go to the neighbour, the city chosen is marked in the table',
  mapValue: ({ city, value }) => `${city}: ${value}`,
  colour: 'Colour by',
  colourings: {
    added: 'Value added by the plan (median)',
    growth: 'Growth over the city’s base',
    chance: 'Chance of the city’s part of the target',
    share: 'Part in the chosen measure',
  },
  legend: 'Legend',
  legendRange: ({ from, to }) => `${from} to ${to}`,
  credit:
    'Borders from the npm package china-geojson 1.0.0 (MIT), simplified, for orientation only.',
  tableTitle: 'The eleven cities and the province',
  tableSentence:
    'In every single draw the cities add up to the province; medians are taken city by city and do not add up.',
  caption: ({ scenario }) => `Results by city of “${scenario}”, 2021`,
  columns: {
    title: 'City',
    populationShare: 'Population',
    base: 'Base',
    added: 'By the plan',
    growth: 'Growth',
    chance: 'Reaches its part',
    money: 'City money',
  },
  columnUnits: ({ unit }) =>
    `Money in ${unit}; “By the plan” is the median, with the 5–95 % range below.`,
  range: ({ low, high }) => `${low} to ${high}`,
  select: ({ city }) => `Show what ${city} has to deliver`,
  base: ({ known, split, off }) =>
    `Services value added by city is published for Yuncheng alone in 2020 (${known}). The base is split by GDP of 2020 (grade C), which gives Yuncheng ${split}, off by ${off}.`,
  chanceNote:
    '“Reaches its part”: the chance that the city’s services reach its part, by GDP, of the trillion.',
  duties: {
    titleOf: ({ city }) => `What ${city} has to deliver`,
    none: 'Choose a city',
    noneDetail: 'Choose one on the map or in the table to see what it has to deliver.',
    sentence: ({ own, named, part }) =>
      `${String(own)} of its own, ${String(named)} named and lying here, ${String(part)} parts of what is asked of the province.`,
    kinds: {
      own: 'Asked of every city',
      named: 'Named by the plan, lying here',
      part: 'Its part of what is asked of the province, by the allocation',
      common: 'The same everywhere',
    },
    clause: ({ n }) => `Item ${String(n)}`,
    amount: ({ part, all }) => `about ${part} of ${all}`,
    each: ({ value }) => `${value} in each city`,
    upTo: ({ low, high }) => `${low}–${high}`,
    chance: ({ chance }) => `chance in the province ${chance}`,
    kept: 'kept by the settings',
    broken: 'broken by the settings',
    progress: 'to be advanced: no chance is given',
    unmodelled: 'not modelled',
    unchecked: 'place not checked against a source',
    clear: 'Choose none',
    total: ({ added, money }) => `The plan brings ${added} at the median; the city pays ${money}.`,
  },
  allocation: {
    title: 'How is it split over the cities?',
    choose: 'Measure',
    option: ({ n, title }) => `${String(n)} ${title}`,
    kinds: {
      population: 'By population (census 2020, grade A)',
      gdp: 'By GDP (2020, grade C)',
      tourism: 'By tourism receipts (2020, grade B)',
      each: 'Alike in every city',
      places: 'By the places that the plan names',
      weights: 'By the weight of each city',
      payers: 'By who pays',
    },
    money: ({ rule }) => `Money of the cities: ${rule}.`,
    noModel: 'This measure has no model: its rule alone is shown.',
    shares: ({ title }) => `Part of each city in “${title}”`,
    counts: ({ list }) => `The sixty measures: ${list}.`,
    count: ({ rule, n }) => `${rule} ${String(n)}`,
    short: {
      population: 'population',
      gdp: 'GDP',
      tourism: 'tourism receipts',
      each: 'alike',
      places: 'named places',
      weights: 'weights',
      payers: 'payers',
    },
    listJoin: ', ',
    map: 'Show on the map',
  },
};
