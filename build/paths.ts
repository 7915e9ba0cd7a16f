/** Where things are in the repository, and where a person's own data goes. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
export const RENDERER_OUT = join(ROOT, 'out', 'renderer');
/** The desktop app's programs. */
export const ELECTRON_OUT = join(ROOT, 'out', 'electron');
/** The compiled project that comes with the desktop app. */
export const PROJECTS_OUT = join(ROOT, 'out', 'projects');
export const BUNDLED_PROJECT = join(PROJECTS_OUT, 'Sanctuary cities.edgewise');

/** The folder for data that Edgewise keeps for this person, by the custom of the system. */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const home = homedir();
  if (process.platform === 'win32') {
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Edgewise');
  }
  if (process.platform === 'darwin')
    return join(home, 'Library', 'Application Support', 'Edgewise');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'edgewise');
}
