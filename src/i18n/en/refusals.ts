import type { Messages } from '../zh.ts';

export const refusals: Messages['refusals'] = {
  too_big: ({ characters, limit }) => `It has ${characters} characters; at most ${limit} are read.`,
  empty_file: 'It is empty.',
  other_file: {
    archive:
      'It is an archive or an office document (XLSX, DOCX). Exported results can’t be imported again: choose a scenario file ending in .json.',
    pdf: 'It is a PDF. A report can’t be imported again: choose a scenario file ending in .json.',
    picture: 'It is a picture. Choose a scenario file ending in .json.',
    markup: 'It is a web page or XML. Choose a scenario file ending in .json.',
    link: 'It holds an address. If that is a share link, paste it on this page or into the browser’s address bar.',
    table:
      'It is a table (CSV). Exported results can’t be imported again: choose a scenario file ending in .json.',
  },
  not_json: 'It is not valid JSON.',
  unloaded:
    'The part of the program that reads it was not loaded. Check the network and load the page again.',
  not_a_scenario: 'It is not a Tuiyan scenario.',
  newer_schema: ({ schema, known }) =>
    `It is of format ${schema}; this version reads up to ${known}. Open it with a newer version.`,
  forbidden_key: ({ path }) => `It has a field that is not allowed, “${path}”.`,
  wrong_field: ({ path }) => `The field “${path}” is missing, or has a wrong type or value.`,
  other_plan: ({ plan }) => `It belongs to another plan (${plan}).`,
  unknown_lever: ({ lever }) => `This version has no lever “${lever}”.`,
  lever_out_of_range: ({ lever, value, span }) =>
    `The lever “${lever}” can’t be ${value}; its range is ${span}.`,
  unknown_assumption: ({ assumption }) =>
    `There is no assumption “${assumption}” that a scenario can set.`,
  assumption_out_of_range: ({ assumption, value, span }) =>
    `The assumption “${assumption}” can’t be ${value}; its range is ${span}.`,
  range_not_ordered: ({ assumption }) =>
    `The range of “${assumption}” must rise from low over central to high.`,
  unknown_equation: ({ equation }) => `This version has no equation “${equation}”.`,
  equation_empty: ({ equation }) => `The equation “${equation}” has nothing right of its =.`,
  equation_too_long: ({ equation, limit }) =>
    `The equation “${equation}” is too long; at most ${limit} characters are read.`,
  span: ({ min, max }) =>
    min === null && max === null
      ? 'unlimited'
      : min === null
        ? `at most ${max ?? ''}`
        : max === null
          ? `at least ${min}`
          : `${min} to ${max}`,
};
