/** Opens an address in the person's browser. */
import { spawn } from 'node:child_process';

const OPENERS: Partial<Record<NodeJS.Platform, { command: string; args: string[] }>> = {
  darwin: { command: 'open', args: [] },
  win32: { command: 'explorer.exe', args: [] },
  linux: { command: 'xdg-open', args: [] },
};

/**
 * Tries to open a browser; on a machine without one the printed address remains.
 * @param address shown to other programs of this machine: it should carry a key that works once
 */
export function openBrowser(address: string, environment: NodeJS.ProcessEnv = process.env): void {
  const opener = OPENERS[process.platform];
  if (opener === undefined || (environment.CI ?? '') !== '') return;
  const { command, args } = opener;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
