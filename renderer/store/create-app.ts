/** Makes the one `App` of a window. */
import { createStore } from 'zustand/vanilla';
import type { GraphClient } from '../../graph-data/rpc/contract.ts';
import { COMMANDS } from '../commands/registry.ts';
import type { Shell } from '../shell/shell.ts';
import type { App, TaskHandle } from './app.ts';
import { describeFailure, isCancelled } from './failures.ts';
import { initialState, type Preferences } from './initial.ts';
import { addNotice } from './notices.ts';
import { createQueryCache } from './query-cache.ts';
import { on } from './slices.ts';
import type { AppState } from './state.ts';
import { beginTask, endTask, reportTask } from './tasks.ts';

/**
 * Builds the store and everything bound to it; fetches nothing yet (see `start.ts`).
 * @param parts the connection to the service, the host, and what was remembered of earlier windows
 */
export function createApp(parts: {
  client: GraphClient;
  shell: Shell;
  preferences?: Preferences;
}): App {
  const store = createStore<AppState>(() => initialState(parts.preferences));
  const cache = createQueryCache(parts.client.service);
  const tasks = createTaskRunner(store);
  const app: App = {
    store,
    client: parts.client,
    service: parts.client.service,
    shell: parts.shell,
    query: cache.query,
    forget: cache.clear,
    task: tasks.run,
    cancelTask: tasks.cancel,
    run: (id, args = {}) => runCommand(app, id, args),
  };
  return app;
}

async function runCommand(...[app, id, args]: RunParameters): Promise<void> {
  const command = COMMANDS.find((known) => known.id === id);
  if (command === undefined) {
    report(app.store, new Error(`There is no command named “${id}”.`));
    return;
  }
  if (command.enabled?.(app.store.getState(), args) === false) return;
  try {
    await command.run(app, args);
  } catch (failure) {
    report(app.store, failure);
  }
}

type RunParameters = [app: App, id: string, args: Parameters<App['run']>[1] & object];

function createTaskRunner(store: App['store']): { run: App['task']; cancel: App['cancelTask'] } {
  const running = new Map<number, AbortController>();
  let latest = 0;

  async function run<T>(
    name: string,
    work: (task: TaskHandle) => Promise<T>,
  ): Promise<T | undefined> {
    latest += 1;
    const id = latest;
    const controller = new AbortController();
    running.set(id, controller);
    store.setState(on('tasks', beginTask(id, name)));
    try {
      return await work({
        id,
        signal: controller.signal,
        report: (done, total) => store.setState(on('tasks', reportTask(id, done, total))),
      });
    } catch (failure) {
      report(store, failure);
      return undefined;
    } finally {
      running.delete(id);
      store.setState(on('tasks', endTask(id)));
    }
  }

  return { run, cancel: (id) => running.get(id)?.abort() };
}

function report(store: App['store'], failure: unknown): void {
  if (isCancelled(failure)) return;
  store.setState(on('notices', addNotice('error', describeFailure(failure))));
}
