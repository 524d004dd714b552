import { app } from './en/app.ts';
import { charts } from './en/charts.ts';
import { cities } from './en/cities.ts';
import { equations } from './en/equations.ts';
import { evidence } from './en/evidence.ts';
import { hand } from './en/hand.ts';
import { headline } from './en/headline.ts';
import { hindcast } from './en/hindcast.ts';
import { levers } from './en/levers.ts';
import { library } from './en/library.ts';
import { planCheck } from './en/plan-check.ts';
import { reasons } from './en/reasons.ts';
import { refusals } from './en/refusals.ts';
import { scorecard } from './en/scorecard.ts';
import { sharing } from './en/sharing.ts';
import { units } from './en/units.ts';
import { workbench } from './en/workbench.ts';
import { world } from './en/world.ts';
import type { Messages } from './zh.ts';

export const en: Messages = {
  app,
  charts,
  cities,
  equations,
  evidence,
  hand,
  headline,
  hindcast,
  levers,
  reasons,
  library,
  planCheck,
  refusals,
  scorecard,
  sharing,
  units,
  workbench,
  world,
};
