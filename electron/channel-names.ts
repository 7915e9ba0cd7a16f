/** The names of all messages between a page and the main process; a module that the preload script can bundle. */

/** Requests of a page. */
export const CHANNEL = {
  requestPort: 'edgewise:request-port',
  saveFile: 'edgewise:save-file',
  openExternal: 'edgewise:open-external',
  setMenu: 'edgewise:set-menu',
  projects: 'edgewise:projects',
  openDropped: 'edgewise:open-dropped',
} as const;

/** Messages of the main process to a page. */
export const PORT_CHANNEL = 'edgewise:port';
export const MENU_COMMAND_CHANNEL = 'edgewise:menu-command';
