/** The store for React: the app by context, slices of its state, and answers of the service. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Input, MethodName, Output } from '../../graph-data/rpc/contract.ts';
import type { App } from './app.ts';
import { isCancelled } from './failures.ts';
import { queryKey } from './query-cache.ts';
import type { AppState } from './state.ts';

const AppContext = createContext<App | null>(null);

/** Hands the app down to everything inside. */
export function AppProvider({ app, children }: { app: App; children: ReactNode }): ReactNode {
  return <AppContext value={app}>{children}</AppContext>;
}

/** The app of this window. Throws outside an `AppProvider`. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp must be called inside an AppProvider.');
  return app;
}

/** A part of the state; renders again only when the part is another object or value. */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useStore(useApp().store, selector);
}

export type QueryResult<T> = { data: T | undefined; error: unknown; loading: boolean };

/**
 * A service answer. Keeps the former data while the next is on its way, and asks again when the
 * project has changed or the connection came back. A null input asks nothing and has no data.
 */
export function useQuery<M extends MethodName>(
  method: M,
  input: Input<M> | null,
): QueryResult<Output<M>> {
  const app = useApp();
  const epoch = useAppState((state) => state.epoch);
  const key = input === null ? null : queryKey(method, input);
  const [settled, setSettled] = useState<Settled<Output<M>>>(UNASKED);

  useEffect(() => {
    if (input === null) return setSettled(UNASKED);
    let current = true;
    const settle = (next: Settled<Output<M>>) => current && setSettled(next);
    app.query(method, input).then(
      (data: Output<M>) => settle({ key, epoch, data, error: null }),
      (error: unknown) => {
        if (!isCancelled(error)) settle({ key, epoch, data: undefined, error });
      },
    );
    return () => {
      current = false;
    };
    // The key stands for the input, which is a new object at every render.
  }, [app, method, key, epoch]);

  const loading = key !== null && (settled.key !== key || settled.epoch !== epoch);
  if (key === null) return { data: undefined, error: null, loading: false };
  return { data: settled.data, error: loading ? null : settled.error, loading };
}

type Settled<T> = { key: string | null; epoch: number; data: T | undefined; error: unknown };

const UNASKED: Settled<never> = { key: null, epoch: -1, data: undefined, error: null };
