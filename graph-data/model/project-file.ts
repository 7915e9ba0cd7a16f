/** How project files are named. */

/** Ending of a project's file name. */
export const PROJECT_EXTENSION = '.edgewise';

/** The shown name of a project: its file's name without the ending. */
export function projectTitle(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.endsWith(PROJECT_EXTENSION) && name !== PROJECT_EXTENSION
    ? name.slice(0, -PROJECT_EXTENSION.length)
    : name;
}
