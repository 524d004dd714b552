import type { TargetFilter } from './arrange.ts';

type Scope = Pick<TargetFilter, 'chapter' | 'section'>;

/** A chapter or a section as one choice: `chapter:consumer`, `section:9`; null: the whole plan. */
export function scopeValue({ chapter, section }: Scope): string | null {
  if (section !== null) return `section:${String(section)}`;
  return chapter === null ? null : `chapter:${chapter}`;
}

/** The chapter or section that a choice names. */
export function scopeOf(value: string | null): Scope {
  const [kind, name = ''] = value?.split(':') ?? [];
  if (kind === 'section') return { chapter: null, section: Number(name) };
  return { chapter: kind === 'chapter' ? name : null, section: null };
}
