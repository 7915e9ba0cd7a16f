/** Results as one types: asked soon after a key press, with stale answers aborted. */
import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../graph-data/model/views.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { describeFailure, isCancelled } from '../../store/failures.ts';

/** Long enough that the keys of one stroke of the hand ask once, too short to be felt. */
const PAUSE_MS = 8;

/** `text` is what the hits answer; it trails behind what is typed. */
export type SearchState = { text: string; hits: readonly SearchHit[]; failure: string | null };

const NOTHING: SearchState = { text: '', hits: [], failure: null };

/** @param limit results of each kind at most */
export function useSearch(text: string, limit: number): SearchState {
  const app = useApp();
  const epoch = useAppState((state) => state.epoch);
  const [answer, setAnswer] = useState(NOTHING);
  const asked = text.trim();

  useEffect(() => {
    if (asked === '') return setAnswer(NOTHING);
    const controller = new AbortController();
    const timer = setTimeout(() => {
      app.service
        .search({ text: asked.slice(0, 10_000), limit }, { signal: controller.signal })
        .then(
          (hits) => controller.signal.aborted || setAnswer({ text: asked, hits, failure: null }),
          (failure: unknown) => {
            if (controller.signal.aborted || isCancelled(failure)) return;
            setAnswer({ text: asked, hits: [], failure: describeFailure(failure) });
          },
        );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // A new epoch means that the project has changed under the same words.
  }, [app, asked, limit, epoch]);

  return asked === '' ? NOTHING : answer;
}
