/** Results as one types: asked at every key press, with stale questions aborted. */
import { useEffect, useMemo, useState } from 'react';
import type { SearchHit } from '../../../graph-data/model/views.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { describeFailure, isCancelled } from '../../store/failures.ts';

/**
 * `text` is what the hits answer; it trails behind what is typed. `looked`: how far every text was looked through for
 * what no index finds; below 1 at the end where time was up.
 */
export type SearchState = {
  text: string;
  hits: readonly SearchHit[];
  failure: string | null;
  looked: { text: string; part: number } | null;
};

type Answer = Omit<SearchState, 'looked'>;

const NOTHING: Answer = { text: '', hits: [], failure: null };

/** @param limit results of each kind at most */
export function useSearch(text: string, limit: number): SearchState {
  const app = useApp();
  const epoch = useAppState((state) => state.epoch);
  const [answer, setAnswer] = useState(NOTHING);
  const [looked, setLooked] = useState<SearchState['looked']>(null);
  const asked = text.trim();

  useEffect(() => {
    setLooked(null);
    if (asked === '') return setAnswer(NOTHING);
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = ({ part }: { part: number }) =>
      signal.aborted || setLooked({ text: asked, part });
    app.service.search({ text: asked.slice(0, 10_000), limit }, { signal, onProgress }).then(
      (hits) => signal.aborted || setAnswer({ text: asked, hits, failure: null }),
      (failure: unknown) => {
        if (signal.aborted || isCancelled(failure)) return;
        setAnswer({ text: asked, hits: [], failure: describeFailure(failure) });
      },
    );
    return () => controller.abort();
    // A new epoch means that the project has changed under the same words.
  }, [app, asked, limit, epoch]);

  return useMemo(() => ({ ...(asked === '' ? NOTHING : answer), looked }), [asked, answer, looked]);
}
