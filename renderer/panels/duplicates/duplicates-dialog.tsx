/** Entities that may be one, pair by pair: merged, kept apart or left for later. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Duplicate } from '../../../graph-data/model/tables.ts';
import { pairKey } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { describeFailure, isCancelled } from '../../store/failures.ts';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import styles from './duplicates.module.css';
import { PairView } from './pair-view.tsx';

/** Pairs looked at in one go. */
const LIMIT = 300;

/** The dialog “Find duplicates”. */
export function DuplicatesDialog(): ReactNode {
  return (
    <AppDialog dialog="duplicates" title="Find duplicates" size="large">
      <Search />
    </AppDialog>
  );
}

type Found = { pairs: readonly Duplicate[] } | { failure: string } | { share: number };

function Search(): ReactNode {
  const found = useSuggestions();
  if ('failure' in found) return <p className={styles.line}>{found.failure}</p>;
  if ('share' in found) {
    return (
      <div className={dialog.body}>
        <label className={styles.line}>
          Comparing names… <progress value={found.share} />
        </label>
      </div>
    );
  }
  return <Pairs pairs={found.pairs} />;
}

/** Closing the dialog ends the search. */
function useSuggestions(): Found {
  const app = useApp();
  const [found, setFound] = useState<Found>({ share: 0 });
  useEffect(() => {
    const stop = new AbortController();
    const { distinct } = app.store.getState().ui;
    const apart = new Set(distinct);
    app.service
      .suggestMerges(
        { limit: LIMIT },
        {
          signal: stop.signal,
          onProgress: ({ done, total }) => setFound({ share: done / total }),
        },
      )
      .then(
        ({ pairs }) =>
          setFound({ pairs: pairs.filter(({ a, b }) => !apart.has(pairKey(a.id, b.id))) }),
        (failure: unknown) => {
          if (!isCancelled(failure)) setFound({ failure: describeFailure(failure) });
        },
      );
    return () => stop.abort();
  }, [app]);
  return found;
}

/** What has been merged meanwhile is in no further pair. */
function Pairs({ pairs }: { pairs: readonly Duplicate[] }): ReactNode {
  const [at, setAt] = useState(0);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const distinct = useAppState((state) => state.ui.distinct);
  const left = pairs.filter(
    ({ a, b }) => !gone.has(a.id) && !gone.has(b.id) && !distinct.includes(pairKey(a.id, b.id)),
  );
  const pair = left[Math.min(at, left.length - 1)];
  if (pair === undefined) {
    return (
      <div className={dialog.body}>
        <p className={styles.line}>
          {pairs.length === 0
            ? 'No two entities look as if they were one.'
            : 'That was the last pair.'}
        </p>
      </div>
    );
  }
  return (
    <PairView
      key={pairKey(pair.a.id, pair.b.id)}
      pair={pair}
      place={Math.min(at, left.length - 1) + 1}
      total={left.length}
      onMerged={(id) => setGone(new Set([...gone, id]))}
      onStep={(by) => setAt((Math.min(at, left.length - 1) + by + left.length) % left.length)}
    />
  );
}
