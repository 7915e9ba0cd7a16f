/** The projects opened lately, in the app's own file and in the system's list. */

import { readRecent, withoutRecent, withRecent, writeRecent } from '../web/recent-files.ts';
import type { AppApi } from './electron-api.ts';

export type RecentList = {
  /** Paths, newest first. */
  paths(): readonly string[];
  add(path: string): void;
  remove(path: string): void;
  clear(): void;
};

/**
 * The list kept in `file`.
 * @param onChange called after each change
 */
export function createRecentList(
  app: Pick<AppApi, 'addRecentDocument' | 'clearRecentDocuments'>,
  file: string,
  onChange: () => void,
  log: (line: string) => void,
): RecentList {
  let paths: readonly string[] = readRecent(file);
  function change(next: readonly string[]): void {
    paths = next;
    try {
      writeRecent(file, paths);
    } catch (error) {
      // Opening a project must not fail because the list of projects cannot be kept.
      log(`The list of recent projects could not be written: ${String(error)}`);
    }
    onChange();
  }
  return {
    paths: () => paths,
    add(path) {
      app.addRecentDocument(path);
      change(withRecent(paths, path));
    },
    remove: (path) => change(withoutRecent(paths, path)),
    clear() {
      app.clearRecentDocuments();
      change([]);
    },
  };
}
