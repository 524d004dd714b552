/** Rows that are worth being written column by column: like stands beside like, and no name stands twice. */
const fewRows = 8;

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);

/** The keys that all of these have, in one order; null: they are no rows of a table. */
function findColumns(values: readonly unknown[]): readonly string[] | null {
  if (values.length < fewRows || !values.every(isEntry)) return null;
  const [first = '', ...others] = values.map((each) => JSON.stringify(Object.keys(each)));
  return others.every((keys) => keys === first) ? (JSON.parse(first) as string[]) : null;
}

const writeEntries = (entries: readonly (readonly [string, unknown])[]): string =>
  `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${write(value)}`).join(',')}}`;

function writeList(values: readonly unknown[]): string {
  const columns = findColumns(values);
  if (columns === null) return `[${values.map(write).join(',')}]`;
  const rows = values as readonly Entry[];
  return `rows(${writeEntries(columns.map((key) => [key, rows.map((row) => row[key])]))})`;
}

function writeMap(map: ReadonlyMap<unknown, unknown>): string {
  const isById = [...map].every(([key, value]) => isEntry(value) && value['id'] === key);
  return isById ? `byId(${writeList([...map.values()])})` : `new Map(${write([...map])})`;
}

/** Plain data (maps too) as an expression of the language. */
function write(value: unknown): string {
  if (typeof value === 'function') throw new Error('A function is no data.');
  if (value instanceof Map) return writeMap(value);
  if (Array.isArray(value)) return writeList(value);
  if (isEntry(value)) {
    return writeEntries(Object.entries(value).filter(([, each]) => each !== undefined));
  }
  return JSON.stringify(value);
}

const head = `
const rows = (columns) => Object.values(columns)[0].map((_, i) =>
  Object.fromEntries(Object.entries(columns).map(([key, values]) => [key, values[i]])));
const byId = (entries) => new Map(entries.map((entry) => [entry.id, entry]));
`;

function dropEnglish(value: unknown): unknown {
  if (value instanceof Map)
    return new Map([...value].map(([key, each]) => [key, dropEnglish(each)]));
  if (Array.isArray(value)) return value.map(dropEnglish);
  return isEntry(value) ? withoutEnglish(value) : value;
}

/** The same data with the Chinese side of two-language texts only. */
export function withoutEnglish(value: Entry): Entry {
  const entries = Object.entries(value).filter(([key]) => key !== 'en' || !('zh' in value));
  return Object.fromEntries(entries.map(([key, each]) => [key, dropEnglish(each)]));
}

/** A module that exports these values, each taken along only where somebody uses it. */
export function writeModule(values: Entry): string {
  const lines = Object.entries(values).map(
    ([name, value]) => `export const ${name} = /* @__PURE__ */ (() => (${write(value)}))();`,
  );
  return `${head}${lines.join('\n')}\n`;
}
