import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does, in a process of its own. */
export const cli = (...args: readonly string[]): Promise<Ended> => run([], args);

/** The same on an engine that has no WebAssembly: equations are interpreted. */
export const cliInterpreted = (...args: readonly string[]): Promise<Ended> =>
  run(['--no-expose-wasm'], args);

function run(flags: readonly string[], args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(
      process.execPath,
      [...flags, 'scripts/cli.mjs', ...args],
      options,
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
