import type { Contribution, Headline, Summary, TargetStatus } from '../../models/contract.ts';
import { plan } from '../../seeds/index.ts';

const nothing = { mean: null, p5: null, p50: null, p95: null, chance: null, error: null };

/** What is known of a target; what its status doesn't give is null. */
function standingOf(status: TargetStatus): object {
  switch (status.kind) {
    case 'scored':
      return { ...status.reported, ...status.chance, status: 'scored' };
    case 'progress':
      return { ...nothing, ...status.reported, status: 'progress' };
    case 'rule':
      return { ...nothing, status: 'rule', setting: status.setting, kept: status.kept };
    case 'unmodelled':
      return { ...nothing, status: 'unmodelled', reason: status.reason };
  }
}

function headlineOf({
  target,
  mean,
  p5,
  p50,
  p95,
  chance,
  error,
  gap,
  baseline,
}: Headline): object {
  const { histogram: _, ...without } = baseline;
  return { target, mean, p5, p50, p95, chance, error, gap, baseline: without };
}

function targetsOf(summary: Pick<Summary, 'targets'>): object {
  const statuses = new Map(summary.targets.map(({ id, status }) => [id, status]));
  return Object.fromEntries(
    plan.targets.map(({ id, value, operator, due }) => {
      const status = statuses.get(id) ?? { kind: 'unmodelled', reason: 'no_model' };
      return [id, { value, operator, due, ...standingOf(status) }];
    }),
  );
}

const contributionOf = ({ measure, mean, p5, p95 }: Contribution): [string, object] => [
  String(measure),
  { mean, p5, p95 },
];

/** A run as the command line prints it: CNY, full precision. */
export function reportOf(summary: Omit<Summary, 'met' | 'makeup'>): object {
  const { model, draws, seed, digest, headline, contributions, accounts, money } = summary;
  return {
    model,
    draws,
    seed,
    digest,
    headline: headlineOf(headline),
    targets: targetsOf(summary),
    contributions: Object.fromEntries(contributions.map(contributionOf)),
    accounts,
    money,
  };
}
