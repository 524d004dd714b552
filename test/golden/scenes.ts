import { measures } from '../../models/measures/catalogue.ts';
import { modelVersion } from '../../models/version.ts';
import { evidence, plan } from '../../seeds/index.ts';
import { createCatalogue, findLever } from '../../src/domain/catalogue.ts';
import { setEquation } from '../../src/domain/equations.ts';
import {
  neutralScenario,
  planScenario,
  setLever,
  setOverride,
  type Scenario,
} from '../../src/domain/scenario.ts';
import { listStarters } from '../../src/domain/starters.ts';

/** What golden links are made of: one of each kind of thing that a link can carry. */

export const catalogue = createCatalogue({
  plan: plan.id,
  model: modelVersion,
  measures,
  assumptions: evidence.assumptions,
});

/** Few, so that a test computes every link again in seconds. */
const draws = 200;

const planned = { ...planScenario('按计划'), draws };

const sixtyLevers = measures.reduce<Scenario>(
  (scenario, { number }) => {
    const entry = [...catalogue.levers.values()].find(({ measure }) => measure === number);
    if (entry === undefined) return scenario;
    const { min, max } = entry.lever;
    return setLever(scenario, entry, min + ((number * 37) % 97) * ((max - min) / 97));
  },
  { ...planned, title: '每项措施都动一个杠杆' },
);

const overridden = setOverride(
  setOverride({ ...planned, title: 'Overrides' }, 'm01_redemption_rate', {
    kind: 'value',
    value: 0.8,
  }),
  'world_outbreak_chance_month',
  { kind: 'range', low: 0.1, central: 0.2, high: 0.3 },
);

const edited = setEquation(
  setLever({ ...planned, title: '改写公式' }, findLever(catalogue, '1.province_budget'), 2e8),
  '1.net_sales',
  'gross_sales * (1 - displacement) * 0.8',
  catalogue,
);

const longTitle = {
  ...planned,
  title: '山西省服务业提质增效行动计划情景推演（消费券五月起发、通行费再降两成、全力冲刺，'
    .repeat(3)
    .slice(0, 120),
  notes: '备注：含标点、数字 123 与 emoji 🚄。',
  seed: 4_294_967_295,
};

/** By name: the scenarios of one link. */
export const scenes: Readonly<Record<string, readonly Scenario[]>> = {
  plan: [planned],
  nothing: [{ ...neutralScenario('不实施'), draws }],
  sixty_levers: [sixtyLevers],
  six_scenarios: listStarters(catalogue)
    .slice(0, 6)
    .map(({ scenario }) => ({ ...scenario, draws })),
  overrides: [overridden],
  equations: [edited],
  long_title: [longTitle],
};
