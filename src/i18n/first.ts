import { app } from './zh/app.ts';
import { charts } from './zh/charts.ts';
import { headline } from './zh/headline.ts';
import { levers } from './zh/levers.ts';
import { reasons } from './zh/reasons.ts';
import { units } from './zh/units.ts';
import { workbench } from './zh/workbench.ts';
import { world } from './zh/world.ts';

/** The words that the first visit needs: shell and Workbench. Those of other screens and of dialogs follow (zh.ts). */
export const first = {
  app,
  charts,
  headline,
  levers,
  reasons,
  units,
  workbench,
  world,
} as const;
