/** Notices commits of other programs to the same file, which SQLite itself does not report. */

import { readDataVersion } from '../db/data-version.ts';
import type { GraphHost } from './graph-service.ts';
import { createListeners } from './listeners.ts';
import type { Project } from './open-project.ts';

/** Milliseconds: often enough to be noticed well within two seconds. */
const INTERVAL = 500;

/**
 * Adds the commits of others to a service's change feed.
 * @returns the service with its wider feed, and what stops the watching
 */
export function watchWriters(project: Project, host: GraphHost): GraphHost & { stop(): void } {
  const { tell, onChange } = createListeners(host);
  // Where readers are led to a copy meanwhile, this looks at the file itself.
  const file = project.writable ?? project.db;
  let seen = readDataVersion(file);
  // An import commits over a connection of its own, and tells of it itself.
  const stopNoting = host.onChange(() => {
    seen = readDataVersion(file);
  });
  const look = async () => {
    const now = readDataVersion(file);
    if (now === seen) return;
    seen = now;
    const { revision } = await host.service.getProject({});
    tell({ revision, name: 'Changed elsewhere' });
  };
  // A file that is locked or gone at this moment is looked at again a second later.
  const timer = setInterval(() => void look().catch(() => {}), INTERVAL);
  return {
    service: host.service,
    onChange,
    stop() {
      stopNoting();
      clearInterval(timer);
    },
  };
}
