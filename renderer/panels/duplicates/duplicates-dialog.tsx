/** Entities that may be one, pair by pair: merged, kept apart or left for later. */
import { type ReactNode, useEffect, useState } from 'react';
import { pairKey } from '../../../graph-data/model/pair.ts';
import type { Duplicate, NamedDistinction } from '../../../graph-data/model/tables.ts';
import { closeDialog } from '../../store/actions.ts';
import { useApp } from '../../store/context.tsx';
import { describeFailure, isCancelled } from '../../store/failures.ts';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import styles from './duplicates.module.css';
import { PairView } from './pair-view.tsx';
import { ToldApart } from './told-apart.tsx';

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

type State =
  | { pairs: readonly Duplicate[]; apart: readonly NamedDistinction[] }
  | { failure: string }
  | { share: number };

function Search(): ReactNode {
  const app = useApp();
  const found = useSuggestions();
  if ('failure' in found) return <p className={styles.line}>{found.failure}</p>;
  if ('share' in found) {
    return (
      <div className={dialog.body}>
        <div className={styles.searching}>
          <label>
            Comparing names… <progress value={found.share} />
          </label>
          <button type="button" className={buttons.button} onClick={() => closeDialog(app)}>
            Cancel
          </button>
        </div>
      </div>
    );
  }
  return <Pairs {...found} />;
}

/** Closing the dialog ends the search. */
function useSuggestions(): State {
  const app = useApp();
  const [found, setFound] = useState<State>({ share: 0 });
  useEffect(() => {
    const stop = new AbortController();
    const onProgress = ({ done, total }: { done: number; total: number }) =>
      setFound({ share: done / total });
    app.service
      .suggestMerges({ limit: LIMIT }, { signal: stop.signal, onProgress })
      .then(setFound, (failure: unknown) => {
        if (!isCancelled(failure)) setFound({ failure: describeFailure(failure) });
      });
    return () => stop.abort();
  }, [app]);
  return found;
}

type Found = Extract<State, { pairs: unknown }>;

/** What has been merged or told apart meanwhile is in no further pair. */
function Pairs({ pairs, apart }: Found): ReactNode {
  const [at, setAt] = useState(0);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const left = pairs.filter(
    ({ a, b }) => ![a.id, b.id, pairKey(a.id, b.id)].some((key) => gone.has(key)),
  );
  const here = Math.min(at, left.length - 1);
  const pair = left[here];
  if (pair === undefined) {
    return (
      <div className={dialog.body}>
        <p className={styles.line}>
          {pairs.length === 0
            ? 'No two entities look as if they were one.'
            : 'That was the last pair.'}
        </p>
        <ToldApart apart={apart} />
      </div>
    );
  }
  return (
    <PairView
      key={pairKey(pair.a.id, pair.b.id)}
      pair={pair}
      place={here + 1}
      total={left.length}
      onSettled={(key) => setGone(new Set([...gone, key]))}
      onStep={(by) => setAt((here + by + left.length) % left.length)}
    >
      <ToldApart apart={apart} />
    </PairView>
  );
}
