import { app } from './zh/app.ts';
import { charts } from './zh/charts.ts';
import { cities } from './zh/cities.ts';
import { equations } from './zh/equations.ts';
import { evidence } from './zh/evidence.ts';
import { hand } from './zh/hand.ts';
import { headline } from './zh/headline.ts';
import { hindcast } from './zh/hindcast.ts';
import { levers } from './zh/levers.ts';
import { library } from './zh/library.ts';
import { planCheck } from './zh/plan-check.ts';
import { reasons } from './zh/reasons.ts';
import { refusals } from './zh/refusals.ts';
import { scorecard } from './zh/scorecard.ts';
import { sharing } from './zh/sharing.ts';
import { units } from './zh/units.ts';
import { workbench } from './zh/workbench.ts';
import { world } from './zh/world.ts';

/** Every word on the screen. Chinese is written first; English must answer key for key. */
export const zh = {
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
} as const;

export type Worded<T> = T extends string
  ? string
  : T extends (parts: infer P) => string
    ? (parts: P) => string
    : { readonly [K in keyof T]: Worded<T[K]> };

/** The dictionary's shape: texts, texts with parts, and rooms of them. */
export type Messages = Worded<typeof zh>;
