/** Data is checked by a parse function, not by the shape the compiler would infer from it: inferring it took longer than all else. */
declare module '*.json' {
  const data: unknown;
  export default data;
}
