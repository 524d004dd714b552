import type { Messages } from '../zh.ts';

export const world: Messages['world'] = {
  world: 'Outside world',
  range: (p) => `${p.from} to ${p.to}`,
  why: 'Why?',
  editBounds: (p) => `Allowed: ${p.span}`,
  problems: {
    empty: 'Fill in every field.',
    not_a_number: (p) => `“${p.text}” is not a number; nothing was changed.`,
    fixed: 'The evidence has one fixed value: it can become another value, not a range.',
    not_positive: 'It is lognormal: the low end must be above 0.',
    outside_unit: 'It is a share between 0 and 1: the range must lie between them.',
  },

  worldNote:
    'A slider moves the centre and its range with it, as wide as before; open a row to change the width.',
  worldAll: 'All of it, with evidence',
  worldReset: 'Reset the outside world',
  worldValue: (p) => `${p.title}, centre ${p.value}`,
  worldRange: (p) => `5–95%: ${p.range}`,
  worldTyped: (p) => `${p.title}, per cent`,
  worldShort: {
    world_services_growth_2021: 'Real growth of services',
    world_services_deflator_2021: 'Prices of services',
    world_outbreak_chance_month: 'Outbreak in a month',
    world_tourism_level_2021: 'Tourism (2019 = 100%)',
    world_catering_level_2021: 'Catering (2019 = 100%)',
  },

  equationsMark: ({ n }) => `${n} edited equation${n === '1' ? '' : 's'}`,
  equationsInFooter: ({ n }) => `with ${n} edited equation${n === '1' ? '' : 's'}`,
  parametersMark: (p) => `${p.n} assumptions set`,
};
