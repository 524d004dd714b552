import type { InputOutputTable, Target } from '../../seeds/types.ts';
import { parties, payers } from '../measures/kit.ts';

/** Where an equation's effect goes, by the port's first word. */
export type PortKind =
  | 'demand'
  | 'value_added'
  | 'transfer'
  | 'coverage'
  | 'cost'
  | 'delivered'
  | 'indicator'
  | 'steering';

export interface Port {
  readonly kind: PortKind;
  /** What follows the first dot. */
  readonly subject: string;
  readonly unit: string;
}

/** Unit of what is delivered for a target: its own; milestones count named items, which have none. */
export function unitOfTarget(target: Pick<Target, 'unit'>): string {
  return target.unit === 'milestone' ? '1' : target.unit;
}

/** Service industries: the sectors of the input–output table from trade on, in its order. */
export const serviceIndustries = [
  'trade',
  'transport',
  'hospitality',
  'ict',
  'finance',
  'realestate',
  'business',
  'science',
  'personal',
  'culture',
  'public',
] as const;
export type Industry = (typeof serviceIndustries)[number];

function flow(kind: PortKind, subject: string): Port {
  return { kind, subject, unit: 'CNY/month' };
}

function portOfMoney(kind: string, subject: string, sectors: readonly string[]): Port | undefined {
  const industries: readonly string[] = serviceIndustries;
  switch (kind) {
    case 'demand':
      return sectors.includes(subject) ? flow('demand', subject) : undefined;
    case 'value_added':
      return industries.includes(subject) ? flow('value_added', subject) : undefined;
    case 'coverage':
      return industries.includes(subject) ? flow('coverage', subject) : undefined;
    case 'cost':
      return payers.some((payer) => payer === subject) ? flow('cost', subject) : undefined;
    case 'transfer': {
      const [from, to, ...more] = subject.split('.');
      const known = (party: string | undefined): boolean => parties.some((p) => p === party);
      return more.length === 0 && from !== to && known(from) && known(to)
        ? flow('transfer', subject)
        : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * The ports of an economy with these sectors and targets: from a port's full name to what it is, or undefined.
 * `indicator.<name>` takes any unit and is answered with `*`.
 */
export function createPorts(
  table: Pick<InputOutputTable, 'sectors'>,
  targets: readonly Pick<Target, 'id' | 'unit'>[],
): (name: string) => Port | undefined {
  const units = new Map(targets.map((target) => [target.id, unitOfTarget(target)]));
  return (name) => {
    const dot = name.indexOf('.');
    if (dot < 0) return undefined;
    const kind = name.slice(0, dot);
    const subject = name.slice(dot + 1);
    if (kind === 'delivered') {
      const unit = units.get(subject);
      return unit === undefined ? undefined : { kind, subject, unit };
    }
    if (kind === 'steering') {
      return subject === 'completion' || subject === 'inflation'
        ? { kind, subject, unit: '1' }
        : undefined;
    }
    if (kind === 'indicator') return { kind, subject, unit: '*' };
    return portOfMoney(kind, subject, table.sectors);
  };
}
