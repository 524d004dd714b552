import { checkOverlaps } from './plan-check/counted-twice.ts';
import { ruleSeverity, type Checked, type Finding, type RuleId } from './plan-check/finding.ts';
import { checkStructure } from './plan-check/structure.ts';
import { checkValues } from './plan-check/values.ts';
import { checkWording } from './plan-check/wording.ts';

/** A linter for plans: what a plan's own data leave open, contradict or count twice. Nothing is simulated. */

export {
  severities,
  type Checked,
  type Finding,
  type Found,
  type Particulars,
  type RuleId,
  type Severity,
} from './plan-check/finding.ts';

/** The rules in the order in which they are shown: faults first. */
export const rules = Object.keys(ruleSeverity) as readonly RuleId[];

/** Everything found in a plan, by rule in the order of `rules`, within a rule in the plan's order. */
export function checkPlan(checked: Checked): readonly Finding[] {
  const found = [checkValues, checkStructure, checkOverlaps, checkWording].flatMap((check) =>
    check(checked),
  );
  return rules.flatMap((rule) => found.filter((each) => each.rule === rule));
}
