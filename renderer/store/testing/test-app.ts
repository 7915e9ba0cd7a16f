/** A whole app without a window, over a small project; its connection can be cut and its data changed. */
import type {
  ConnectionStatus,
  GraphClient,
  ProjectChange,
} from '../../../graph-data/rpc/contract.ts';
import type { Shell } from '../../shell/shell.ts';
import type { App } from '../app.ts';
import { createApp } from '../create-app.ts';
import { startApp } from '../start.ts';
import type { Project } from './plain-project.ts';
import { createPlainService } from './plain-service.ts';
import { WHOLE } from './small-graph.ts';
import { testProjects } from './test-projects.ts';

export type TestApp = {
  app: App;
  project: Project;
  /** Names of the methods called so far. */
  calls: string[];
  /** Files handed to the person. */
  saved: { name: string; mediaType: string }[];
  /** Makes the next calls of a method fail with this. */
  failing: Map<string, Error>;
  status(status: ConnectionStatus): void;
  change(change: ProjectChange): void;
  /** Waits until no work is going on. */
  settle(): Promise<void>;
};

/** Makes an app that has fetched nothing yet. */
export function makeTestApp(): TestApp {
  const project: Project = { graph: WHOLE, revision: 1 };
  const calls: string[] = [];
  const failing = new Map<string, Error>();
  const saved: TestApp['saved'] = [];
  const statuses = new Set<(status: ConnectionStatus) => void>();
  const changes = new Set<(change: ProjectChange) => void>();
  const service = new Proxy(createPlainService(project), {
    get(target, method: string) {
      return async (input: unknown, options: unknown) => {
        calls.push(method);
        const failure = failing.get(method);
        if (failure !== undefined) throw failure;
        const answer = await Reflect.get(target, method)(structuredClone(input), options);
        if (method === 'applyChanges') tell(changes, { revision: project.revision, name: 'Edit' });
        return structuredClone(answer);
      };
    },
  });
  const client: GraphClient = {
    service,
    onChange: (listener) => subscribe(changes, listener),
    onStatus: (listener) => subscribe(statuses, listener),
    close: () => statuses.clear(),
  };
  const shell: Shell = {
    name: 'web',
    connect: async () => client,
    saveFile: async ({ name, mediaType }) => saved.push({ name, mediaType }) > 0,
    openExternal: async () => undefined,
    onMenuCommand: () => () => undefined,
    projects: testProjects(),
    session: { load: async () => null, save: async () => undefined },
  };
  return {
    app: createApp({ client, shell }),
    project,
    calls,
    saved,
    failing,
    status: (status) => tell(statuses, status),
    change: (change) => tell(changes, change),
    settle: () => new Promise((resolve) => setTimeout(resolve, 5)),
  };
}

/** Makes an app that shows its first view. */
export async function startTestApp(): Promise<TestApp> {
  const made = makeTestApp();
  startApp(made.app);
  await made.settle();
  return made;
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell<T>(listeners: ReadonlySet<(news: T) => void>, news: T): void {
  for (const listener of listeners) listener(news);
}
