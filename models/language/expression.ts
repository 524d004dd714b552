import jsep from 'jsep';
import { checkCharacters } from './characters.ts';
import type { Fault } from './errors.ts';

export type Operator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==';

/** An expression; `at` is the offset of its first character in the statement. */
export type Expression =
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'text'; readonly at: number; readonly value: string }
  | { readonly kind: 'name'; readonly at: number; readonly name: string }
  | { readonly kind: 'negative'; readonly at: number; readonly of: Expression }
  | ({ readonly kind: 'operation'; readonly at: number; readonly operator: Operator } & {
      readonly left: Expression;
      readonly right: Expression;
    })
  | ({ readonly kind: 'call'; readonly at: number; readonly name: string } & {
      readonly given: readonly Expression[];
    });

export type ExpressionOutcome =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: Fault };

const precedence: Readonly<Record<Operator, number>> = {
  '==': 1,
  '<': 2,
  '<=': 2,
  '>': 2,
  '>=': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

// jsep keeps its settings in the module; this file is the only one that imports it
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
jsep.removeIdentifierChar('$');
for (const [operator, strength] of Object.entries(precedence)) {
  jsep.addBinaryOp(operator, strength, operator === '^');
}

const starts = new WeakMap<jsep.HookScope, number[]>();

/** The operand of a minus sign, which binds less than a power: −a^2 is −(a^2). */
function gobblePower(scope: jsep.HookScope): jsep.Expression {
  const at = scope.index;
  const base = scope.gobbleToken();
  if (!base) return scope.throwError('Expected expression after -');
  scope.gobbleSpaces();
  if (scope.char !== '^') return base;
  scope.index += 1;
  scope.gobbleSpaces();
  return { type: 'BinaryExpression', operator: '^', left: base, right: gobblePower(scope), at };
}

// numbers pass through the hook too, for only then does jsep run after-token for every token
jsep.hooks.add('gobble-token', function gobbleToken(env) {
  const stack = starts.get(this) ?? [];
  starts.set(this, stack);
  stack.push(this.index);
  if (/[0-9.]/.test(this.char)) {
    const number = this.gobbleNumericLiteral();
    if (number !== undefined) env.node = number;
  } else if (this.char === '-') {
    this.index += 1;
    this.gobbleSpaces();
    const argument = gobblePower(this);
    env.node = { type: 'UnaryExpression', operator: '-', argument, prefix: true };
  }
});
jsep.hooks.add('after-token', function afterToken(env) {
  const at = starts.get(this)?.pop() ?? 0;
  if (env.node) env.node['at'] ??= at;
});

class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

function startOf(node: jsep.Expression): number {
  if (typeof node['at'] === 'number') return node['at'];
  return node.type === 'BinaryExpression' ? startOf((node as jsep.BinaryExpression).left) : 0;
}

function refuse(node: jsep.Expression, what: string, hint: string): never {
  throw new Refusal({ at: startOf(node), code: 'not_allowed', parameters: { what, hint } });
}

function dottedName(node: jsep.Expression): string {
  if (node.type === 'Identifier') return (node as jsep.Identifier).name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type !== 'MemberExpression') return refuse(node, 'A dot or a call', 'Dots join names.');
  const { object, property } = node as jsep.MemberExpression;
  return `${dottedName(object)}.${dottedName(property)}`;
}

function convertCall(node: jsep.CallExpression, base: number): Expression {
  if (node.callee.type === 'CallExpression' || node.callee.type === 'BinaryExpression') {
    refuse(node, 'A bracket', 'An operator is missing before it.');
  }
  const given = node.arguments.map((argument) => convert(argument, base));
  return { kind: 'call', at: startOf(node) + base, name: dottedName(node.callee), given };
}

function convertMinus(node: jsep.UnaryExpression, base: number): Expression {
  const at = startOf(node) + base;
  const of = convert(node.argument, base);
  return of.kind === 'number'
    ? { kind: 'number', at, value: -of.value }
    : { kind: 'negative', at, of };
}

function convertLiteral({ value }: jsep.Literal, at: number): Expression {
  if (typeof value === 'string') return { kind: 'text', at, value };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', at, value };
  const parameters = { detail: 'the number is too large' };
  throw new Refusal({ at, code: 'syntax', parameters });
}

function convert(node: jsep.Expression, base: number): Expression {
  const at = startOf(node) + base;
  switch (node.type) {
    case 'Literal':
      return convertLiteral(node as jsep.Literal, at);
    case 'Identifier':
    case 'MemberExpression':
    case 'ThisExpression':
      return { kind: 'name', at, name: dottedName(node) };
    case 'UnaryExpression':
      return convertMinus(node as jsep.UnaryExpression, base);
    case 'CallExpression':
      return convertCall(node as jsep.CallExpression, base);
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      return {
        kind: 'operation',
        at,
        operator: operator as Operator,
        left: convert(left, base),
        right: convert(right, base),
      };
    }
    case 'Compound': {
      const { body } = node as jsep.Compound;
      const second = body[1] ?? node;
      return refuse(second, 'A second expression', 'An operator is missing before it.');
    }
    default:
      return refuse(node, 'This', 'Write names, numbers, operators and functions only.');
  }
}

function toFault(error: unknown, base: number): Fault {
  if (error instanceof Refusal) {
    const { at, code, parameters } = error.fault;
    return { at: code === 'not_allowed' ? at + base : at, code, parameters };
  }
  if (error instanceof Error && 'index' in error && 'description' in error) {
    const detail = String(error.description).replaceAll('"', "'");
    return { at: Number(error.index) + base, code: 'syntax', parameters: { detail } };
  }
  throw error;
}

/** Parses the part of a statement that begins at `base`; errors carry the offset in the whole statement. */
export function parseExpression(statement: string, base: number): ExpressionOutcome {
  const fault = checkCharacters(statement, base);
  if (fault !== null) return { ok: false, fault };
  try {
    return { ok: true, expression: convert(jsep(statement.slice(base)), base) };
  } catch (error) {
    return { ok: false, fault: toFault(error, base) };
  }
}
