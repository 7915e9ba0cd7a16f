/** What kind of machine the window runs on, as far as the interface cares. */

/** Whether Command takes the place of Ctrl. */
export function isMac(host: Pick<Navigator, 'userAgent'> = navigator): boolean {
  return /Mac|iPhone|iPad/.test(host.userAgent);
}
