import type { Expression } from '../../../models/language/outline.ts';

/** A name as a reader wants it: `net_sales` → `net sales`, in one piece. */
export function readableName(name: string): string {
  return name.replaceAll(/[._]/g, '\u00A0');
}

/** Letters that an expression takes, roughly. */
export function lengthOf(expression: Expression): number {
  switch (expression.kind) {
    case 'name':
      return expression.name.length;
    case 'operation':
      return lengthOf(expression.left) + lengthOf(expression.right) + 3;
    case 'negative':
      return lengthOf(expression.of) + 1;
    case 'call':
      return expression.given.reduce((sum, each) => sum + lengthOf(each) + 2, 4);
    default:
      return 4;
  }
}

/** The names that an expression uses, each once, in their order. */
export function namesIn(expression: Expression): readonly string[] {
  const found = new Set<string>();
  const walk = (each: Expression): void => {
    switch (each.kind) {
      case 'name':
        found.add(each.name);
        break;
      case 'negative':
        walk(each.of);
        break;
      case 'operation':
        walk(each.left);
        walk(each.right);
        break;
      case 'call': {
        const [profile] = each.given;
        if (each.name === 'season' && profile?.kind === 'name') found.add(`season.${profile.name}`);
        else each.given.forEach(walk);
        break;
      }
      case 'number':
      case 'text':
        break;
    }
  };
  walk(expression);
  return [...found];
}
