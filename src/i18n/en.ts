import { app } from './en/app.ts';
import { charts } from './en/charts.ts';
import { headline } from './en/headline.ts';
import { levers } from './en/levers.ts';
import { reasons } from './en/reasons.ts';
import { scorecard } from './en/scorecard.ts';
import { units } from './en/units.ts';
import { workbench } from './en/workbench.ts';
import type { Messages } from './zh.ts';

export const en: Messages = { app, charts, headline, levers, reasons, scorecard, units, workbench };
