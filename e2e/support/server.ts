/** Starts the web shell on a project, as `edgewise serve` does for everyone. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export type Server = {
  address: string;
  /** The process that serves; the graph service is its child. */
  pid: number;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

/** The user and group that own nothing. */
const NOBODY = 65_534;

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const { stdout } = child;
    if (stdout === null) throw new Error('The server has no output to read its address from.');
    createInterface({ input: stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

export type ServeOptions = SpawnOptions & {
  /** The folder of the person's state, for tests of what is kept; without it nothing is. */
  state?: string;
};

/** Serves a project file on a free port of 127.0.0.1. */
export async function serve(
  project: string,
  { state, ...options }: ServeOptions = {},
): Promise<Server> {
  const fresh = state === undefined ? ['--fresh'] : [];
  const own = state ?? mkdtempSync(join(tmpdir(), 'edgewise-state-'));
  const args = ['graph-data/cli/main.ts', 'serve', project, '--port', '0', '--no-open', ...fresh];
  const child = spawn(process.execPath, args, {
    ...options,
    env: { ...(options.env ?? process.env), EDGEWISE_STATE: own },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await firstLine(child);
  return {
    address,
    pid: child.pid ?? 0,
    stop: () => endChild(child, 'SIGTERM'),
    kill: () => endChild(child, 'SIGKILL'),
  };
}

/** Serves a project file to somebody who may read but not write it. */
export async function serveReadOnly(project: string): Promise<Server> {
  chmodSync(project, 0o444);
  // To root every file is writable; it hands the work to somebody for whom it is not.
  if (process.getuid?.() !== 0) return serve(project);
  chmodSync(dirname(project), 0o755);
  const home = mkdtempSync(join(tmpdir(), 'edgewise-home-'));
  chownSync(home, NOBODY, NOBODY);
  return serve(project, { uid: NOBODY, gid: NOBODY, env: { ...process.env, HOME: home } });
}
