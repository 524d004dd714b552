import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A server of the built page, under a path of its own as on shared hosting. */
export interface Server {
  readonly address: string;
  /** Takes the network away: whatever is asked for afterwards is refused. */
  readonly stop: () => Promise<void>;
}

/** Serves dist/ (or another folder) below /sub/path/; a taken port leaves its place to the next. */
export async function startServer(port: number, folder = 'dist'): Promise<Server> {
  const flags = ['--dir', folder, '--base', '/sub/path/', '--port', String(port)];
  const child = spawn(process.execPath, ['scripts/serve.mjs', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  };
  return { address: address.toString().trim(), stop };
}
