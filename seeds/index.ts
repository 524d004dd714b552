import baselineFile from './baseline.json' with { type: 'json' };
import citiesFile from './cities.json' with { type: 'json' };
import economyFile from './economy.json' with { type: 'json' };
import evidenceFile from './evidence.json' with { type: 'json' };
import inputOutputFile from './input-output.json' with { type: 'json' };
import planFile from './plan/shanxi-services-2021.json' with { type: 'json' };
import {
  parseBaseline,
  parseCities,
  parseEconomy,
  parseEvidence,
  parseInputOutput,
  parsePlan,
  valueOrThrow,
} from './schema.ts';
import type { BaselineFigure, City, Economy, Evidence, InputOutputTable, Plan } from './types.ts';

/** The core of the seeds, parsed once; a broken file throws with file, entry and reason. Marked pure, so that a page carries only the files it uses. */
export const plan: Plan = /* @__PURE__ */ valueOrThrow(/* @__PURE__ */ parsePlan(planFile));
export const evidence: Evidence = /* @__PURE__ */ valueOrThrow(
  /* @__PURE__ */ parseEvidence(evidenceFile),
);
/** By id; `role` tells what may be used: outturns only score. */
export const baseline: ReadonlyMap<string, BaselineFigure> = /* @__PURE__ */ valueOrThrow(
  /* @__PURE__ */ parseBaseline(baselineFile),
);
export const economy: Economy = /* @__PURE__ */ valueOrThrow(
  /* @__PURE__ */ parseEconomy(economyFile),
);
export const inputOutput: InputOutputTable = /* @__PURE__ */ valueOrThrow(
  /* @__PURE__ */ parseInputOutput(inputOutputFile),
);
export const cities: readonly City[] = /* @__PURE__ */ valueOrThrow(
  /* @__PURE__ */ parseCities(citiesFile),
);
