export { compile } from './compile.ts';
export type * from './contract.ts';
