/** What every part of the interface works with. One `App` a window, made at start, handed down by context. */
import type { StoreApi } from 'zustand/vanilla';
import type { Subgraph } from '../../graph-data/model/views.ts';
import type { GraphClient, GraphService, MethodName } from '../../graph-data/rpc/contract.ts';
import type { CommandArguments, CommandId } from '../commands/registry.ts';
import type { Shell } from '../shell/shell.ts';
import type { AppState, Point } from './state.ts';

/** Changes one slice of the state; pure. */
export type Producer<S> = (state: S) => S;

export type App = {
  store: StoreApi<AppState>;
  client: GraphClient;
  service: GraphService;
  shell: Shell;
  /** Runs a command wherever it was called from; resolves when it is done. Failures become notices. */
  run(command: CommandId, args?: CommandArguments): Promise<void>;
  /** A service answer, cached until the project changes; concurrent equal queries share one call. */
  query: Query;
  /** Shows long work in the status bar with a cancel button; `work` must heed the signal. */
  task<T>(name: string, work: (task: TaskHandle) => Promise<T>): Promise<T | undefined>;
  /** Ends a running task; its work sees the aborted signal. */
  cancelTask(id: number): void;
  /** Forgets every cached answer, so that the next query asks the service. */
  forget(): void;
};

export type Query = <M extends MethodName>(
  method: M,
  input: Parameters<GraphService[M]>[0],
) => ReturnType<GraphService[M]>;

export type TaskHandle = {
  id: number;
  signal: AbortSignal;
  report(done: number, total: number): void;
};

/** The graph that is shown: on the canvas, not hidden, let through by the filters. */
export type VisibleGraph = Subgraph & { positions: Readonly<Record<string, Point>> };
