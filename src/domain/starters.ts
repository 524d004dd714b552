import type { Text } from '../../seeds/types.ts';
import allOut from '../../seeds/scenarios/all-out.json' with { type: 'json' };
import nothing from '../../seeds/scenarios/nothing.json' with { type: 'json' };
import outbreaksReturn from '../../seeds/scenarios/outbreaks-return.json' with { type: 'json' };
import plan from '../../seeds/scenarios/plan.json' with { type: 'json' };
import provincialMoneyOnly from '../../seeds/scenarios/provincial-money-only.json' with { type: 'json' };
import tollsFurther20 from '../../seeds/scenarios/tolls-further-20.json' with { type: 'json' };
import vouchersDoubled from '../../seeds/scenarios/vouchers-doubled.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';
import { parseDocument } from './parse-document.ts';
import { describeRefusal } from './refusal.ts';
import type { Scenario } from './scenario.ts';

/** Files of the example scenarios by id, in the order in which they are offered. */
const files = {
  nothing,
  plan,
  'vouchers-doubled': vouchersDoubled,
  'tolls-further-20': tollsFurther20,
  'provincial-money-only': provincialMoneyOnly,
  'all-out': allOut,
  'outbreaks-return': outbreaksReturn,
} as const;

/** A scenario to start from. */
export interface Starter {
  readonly id: string;
  readonly title: Text;
  readonly notes: Text;
  /** With its Chinese words; `wordStarter` gives it the reader's. */
  readonly scenario: Scenario;
}

function parseStarter(id: string, file: unknown, catalogue: Catalogue): Starter {
  const parsed = parseDocument(file, catalogue);
  if (!parsed.ok) throw new Error(`Example scenario ${id}: ${describeRefusal(parsed.refusal)}`);
  const { document, scenario, adjusted } = parsed;
  const { en } = document;
  if (en === undefined || adjusted.length > 0)
    throw new Error(`Example scenario ${id}: its English words or the step of a lever are wrong`);
  const [title, notes] = [scenario.title, scenario.notes];
  return {
    id,
    title: { zh: title, en: en.title },
    notes: { zh: notes, en: en.notes },
    scenario,
  };
}

/** The example scenarios, through the same door as a file of the user's; a refused one is a bug and throws. */
export function listStarters(catalogue: Catalogue): readonly Starter[] {
  return Object.entries(files).map(([id, file]) => parseStarter(id, file, catalogue));
}

/** The scenario of a starter with its words in one language. */
export function wordStarter({ title, notes, scenario }: Starter, language: keyof Text): Scenario {
  return { ...scenario, title: title[language], notes: notes[language] };
}
