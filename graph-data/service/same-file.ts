/** Whether two paths lead to one file. */
import { statSync } from 'node:fs';

/** True for links of either kind; false where one of them is not there, as when a project was moved away. */
export function isSameFile(a: string, b: string): boolean {
  // Nothing is opened: to close a file that SQLite has open would drop its locks.
  const [one, other] = [a, b].map((path) =>
    statSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}
