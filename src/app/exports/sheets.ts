import type { Sheet } from '../../features/exports/sheet.ts';
import { differenceSheet, scenarioSheet, targetComparisonSheet } from './comparison-sheets.ts';
import type { Material } from './material.ts';
import {
  accountSheet,
  citySheet,
  contributionSheet,
  headlineSheet,
  moneySheet,
} from './result-sheets.ts';
import { assumptionSheet, equationSheet, leverSheet } from './setting-sheets.ts';
import { summarySheet } from './summary-sheet.ts';
import { targetSheet } from './target-sheet.ts';

/** Every table of the figures on screen; those that compare only where there is something to compare. */
export function listSheets(material: Material): readonly Sheet[] {
  const own = [
    summarySheet,
    headlineSheet,
    targetSheet,
    contributionSheet,
    moneySheet,
    accountSheet,
    citySheet,
    leverSheet,
    assumptionSheet,
    equationSheet,
  ];
  const compared = [scenarioSheet, targetComparisonSheet, differenceSheet];
  const makers = material.scenarios.length > 1 ? [...own, ...compared] : own;
  return makers.map((make) => make(material));
}
