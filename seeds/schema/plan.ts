import * as v from 'valibot';
import type { Clause, Plan, Target } from '../types.ts';
import { count, finite, id, text, words } from './fields.ts';
import { checkUnique, readFile, type Parsed, type Report } from './result.ts';
import { isUnit } from './units.ts';

const month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));

const measure = v.strictObject({
  number: count,
  section: count,
  kind: v.picklist(['spend', 'price', 'capacity', 'regulation', 'milestone', 'administrative']),
  title: text,
  departments: v.pipe(v.array(id), v.minLength(1, 'somebody is responsible')),
  targets: v.array(id),
});

const target = v.strictObject({
  id,
  measure: v.nullable(count),
  title: text,
  operator: v.picklist(['gt', 'ge', 'le', 'eq', 'about', 'range', 'milestone']),
  value: finite,
  upper: v.nullable(finite),
  unit: words,
  due: v.union([month, v.literal('monthly')]),
  stage: v.nullable(v.picklist(['complete', 'start', 'advance'])),
  names: v.array(words),
  rule: v.boolean(),
  direction: v.boolean(),
});

const plan = v.strictObject({
  id,
  title: text,
  issuer: text,
  document: words,
  issued: v.pipe(v.string(), v.isoDate()),
  departments: v.array(v.strictObject({ id, title: text })),
  chapters: v.array(v.strictObject({ id, numeral: words, title: text })),
  sections: v.array(v.strictObject({ number: count, chapter: id, title: text })),
  measures: v.array(measure),
  targets: v.array(target),
});

const clauses = v.strictObject({
  clauses: v.array(v.strictObject({ measure: count, text })),
});

/** A plan file → the plan, whose measures, targets, sections and departments all find each other. */
export function parsePlan(input: unknown): Parsed<Plan> {
  return readFile('seeds/plan/shanxi-services-2021.json', plan, input, (raw, report) => {
    checkUnique(
      raw.departments.map((entry) => entry.id),
      report,
    );
    checkUnique(
      raw.chapters.map((entry) => entry.id),
      report,
    );
    checkUnique(
      raw.sections.map((entry) => entry.number),
      report,
    );
    checkUnique(
      raw.measures.map((entry) => entry.number),
      report,
    );
    checkUnique(
      raw.targets.map((entry) => entry.id),
      report,
    );
    checkSections(raw, report);
    checkMeasures(raw, report);
    for (const entry of raw.targets) checkTarget(entry, raw, report);
    return raw;
  });
}

/** A clauses file → each measure's clause in the plan's own words and in English. */
export function parseClauses(input: unknown): Parsed<readonly Clause[]> {
  return readFile('seeds/plan/shanxi-services-2021.clauses.json', clauses, input, (raw, report) => {
    checkUnique(
      raw.clauses.map((clause) => clause.measure),
      report,
    );
    return raw.clauses;
  });
}

function checkSections(raw: Plan, report: Report): void {
  const chapters = new Set(raw.chapters.map((chapter) => chapter.id));
  for (const section of raw.sections) {
    if (!chapters.has(section.chapter)) {
      report(`section ${section.number}`, `chapter: there is no “${section.chapter}”`);
    }
  }
}

function checkMeasures(raw: Plan, report: Report): void {
  const departments = new Set(raw.departments.map((department) => department.id));
  const sections = new Set(raw.sections.map((section) => section.number));
  const owners = new Map(raw.targets.map((entry) => [entry.id, entry.measure]));
  for (const { number, section, departments: responsible, targets } of raw.measures) {
    const entry = `measure ${number}`;
    if (!sections.has(section)) report(entry, `section: there is no ${section}`);
    for (const name of responsible) {
      if (!departments.has(name)) report(entry, `departments: there is no “${name}”`);
    }
    for (const name of targets) {
      if (!owners.has(name)) report(entry, `targets: there is no “${name}”`);
      else if (owners.get(name) !== number)
        report(entry, `targets: “${name}” names another measure`);
    }
  }
}

function checkTarget(entry: Target, raw: Plan, report: Report): void {
  const owner = raw.measures.find((one) => one.number === entry.measure);
  if (entry.measure !== null && owner === undefined) {
    report(entry.id, `measure: there is no ${entry.measure}`);
  }
  if (owner !== undefined && !owner.targets.includes(entry.id)) {
    report(entry.id, `measure ${owner.number} does not list it`);
  }
  if (!isUnit(entry.unit)) report(entry.id, `unit: “${entry.unit}” is not a unit of equations`);
  if ((entry.operator === 'range') !== (entry.upper !== null)) {
    report(entry.id, 'upper: a range has an upper end, and nothing else has one');
  }
  if (entry.upper !== null && entry.upper < entry.value) report(entry.id, 'upper: below the value');
  if (entry.operator === 'milestone' && entry.stage === null) {
    report(entry.id, 'stage: a milestone needs one');
  }
  if (entry.names.length > 0 && entry.names.length !== entry.value) {
    report(entry.id, `names: ${entry.names.length} for a value of ${entry.value}`);
  }
}
