/** Which model computes: what scenarios, links and drafts are stamped with. */
export { modelVersion } from '../../models/version.ts';
