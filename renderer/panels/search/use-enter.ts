/** Enter in a field whose results trail behind what is typed. */
import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../graph-data/model/views.ts';
import type { SearchState } from './use-search.ts';

type Parts = {
  text: string;
  search: SearchState;
  hits: readonly SearchHit[];
  active: number;
  choose(hit: SearchHit | undefined): void;
};

/**
 * What Enter does: chooses the highlighted result. Where the results are still those of fewer letters, the
 * first of the results to come, unless something else is typed before they do.
 */
export function useEnter({ text, search, hits, active, choose }: Parts): () => void {
  const [wanted, setWanted] = useState<string | null>(null);
  const asked = text.trim();
  const current = search.text === asked;
  useEffect(() => {
    if (wanted === null || (wanted === asked && !current)) return;
    setWanted(null);
    if (wanted === asked) choose(hits[0]);
  });
  return () => (current ? choose(hits[active]) : setWanted(asked));
}
