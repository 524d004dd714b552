import type { Text } from '../../seeds/types.ts';
import type { Lever, Measure, MeasureCore } from './kit.ts';

/** The rest of a measure's page: what is read of it. */
export interface MeasureWords extends Pick<Measure, 'mechanism' | 'scaleCheck' | 'notModelled'> {
  /** By lever. */
  readonly reasons: Readonly<Record<string, Text>>;
  /** The text of the equations with comments only; every line stands where it stood. */
  readonly comments: string;
}

const lineBreak = '\n';
const isComment = (line: string): boolean => line.trimStart().startsWith('#');
const keepLines = (text: string, isKept: (line: string) => boolean): string =>
  text
    .split(lineBreak)
    .map((line) => (isKept(line) ? line : ''))
    .join(lineBreak);

/** A measure without what is only read. Its equations keep their places, for errors name lines and columns. */
export function coreOf({ number, levers, assumptions, equations, rules }: Measure): MeasureCore {
  const bare = Object.entries(levers).map(([name, { reason: _, ...lever }]) => [name, lever]);
  return {
    number,
    levers: Object.fromEntries(bare) as Record<string, Lever>,
    assumptions,
    equations: keepLines(equations, (line) => !isComment(line)),
    ...(rules && { rules }),
  };
}

/** What `coreOf` leaves out. */
export function wordsOf({
  mechanism,
  levers,
  equations,
  scaleCheck,
  notModelled,
}: Measure): MeasureWords {
  const reasons = Object.entries(levers).flatMap(([name, { reason }]) =>
    reason ? [[name, reason] as const] : [],
  );
  return {
    mechanism,
    reasons: Object.fromEntries(reasons),
    comments: keepLines(equations, isComment),
    ...(scaleCheck && { scaleCheck }),
    ...(notModelled && { notModelled }),
  };
}

/** The whole measure of both. */
export function joinMeasure(core: MeasureCore, words: MeasureWords): Measure {
  const { reasons, comments, ...rest } = words;
  const commentLines = comments.split(lineBreak);
  const levers = Object.entries(core.levers).map(([name, lever]) => {
    const reason = reasons[name];
    return [name, reason ? { ...lever, reason } : lever];
  });
  return {
    ...core,
    ...rest,
    levers: Object.fromEntries(levers) as Record<string, Lever>,
    equations: core.equations
      .split(lineBreak)
      .map((line, i) => (line === '' ? (commentLines[i] ?? '') : line))
      .join(lineBreak),
  };
}
