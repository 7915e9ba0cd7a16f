/** A host that knows of no other project. */
import type { Projects } from '../../shell/shell.ts';

/** Whoever asks it to open something is told that there is nothing. */
export function testProjects(): Projects {
  const refuse = async (): Promise<never> => {
    throw new Error('There is no other project.');
  };
  return {
    recent: async () => [],
    clearRecent: async () => undefined,
    open: refuse,
    openDropped: refuse,
    chooser: {
      kind: 'folders',
      list: async () => ({ folder: '/', parent: null, folders: [], projects: [], more: false }),
      create: refuse,
      source: refuse,
      target: async (folder, name) => ({ handle: `${folder}${name}`, title: name, folder }),
      upload: refuse,
    },
  };
}
