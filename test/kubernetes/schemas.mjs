// Imported once the packages of this folder are installed.
export { Job } from 'kubernetes-models/batch/v1/Job';
export { PersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim';
export { parseAllDocuments } from 'yaml';
