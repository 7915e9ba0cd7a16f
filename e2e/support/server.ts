/** Starts the web shell on a project, as `edgewise serve` does for everyone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Server = { address: string; stop(): Promise<void> };

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const { stdout } = child;
    if (stdout === null) throw new Error('The server has no output to read its address from.');
    createInterface({ input: stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Serves a project file on a free port of 127.0.0.1. */
export async function serve(project: string): Promise<Server> {
  const args = ['graph-data/cli/main.ts', 'serve', project, '--port', '0', '--no-open'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await firstLine(child);
  return { address, stop: () => stopChild(child) };
}
