/** Where a person's state is kept on this machine: which projects were open lately, and how. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder, as each system has it; EDGEWISE_STATE names another.
 * @param environment the process's variables
 */
export function stateFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { EDGEWISE_STATE: own, XDG_STATE_HOME: xdg, LOCALAPPDATA: local } = environment;
  if (own !== undefined && isAbsolute(own)) return own;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Edgewise');
  if (platform === 'win32') return join(local ?? homedir(), 'Edgewise');
  return join(
    xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.local', 'state'),
    'edgewise',
  );
}
