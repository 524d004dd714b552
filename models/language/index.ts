export { compile } from './compile.ts';
export { build } from './program.ts';
export type * from './contract.ts';
