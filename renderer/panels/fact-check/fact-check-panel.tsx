/** Fact-checking: one claim after the other, with its quote, in place of the inspector. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RelationDetail } from '../../../graph-data/model/views.ts';
import { claimOf, claimShown, endFactCheck } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import type { FactCheckState } from '../../store/state.ts';
import buttons from '../parts/buttons.module.css';
import { IconButton } from '../parts/icon-button.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { count } from '../parts/words.ts';
import { ClaimView } from './claim-view.tsx';
import styles from './fact-check.module.css';
import { FindingButtons } from './finding-buttons.tsx';
import { readRound } from './progress.ts';
import { SheetButtons } from './sheet-buttons.tsx';

/** The right-hand panel while a round is on. */
export function FactCheckPanel(): ReactNode {
  const queue = useAppState((state) => state.factCheck);
  const panel = useRef<HTMLElement>(null);
  const place = queue === null ? '' : `${queue.at} ${queue.part}`;
  const request = useAppState((state) => state.ui.keyboard);
  // The keys of the findings work from here, where no text field and no button has them.
  useEffect(() => {
    if (request === null || request.target === 'inspector') panel.current?.focus();
  }, [request]);
  useEffect(() => {
    const body = panel.current?.querySelector('[data-claim-scroll]');
    if (body && place) body.scrollTop = 0;
  }, [place]);
  if (queue === null) return null;
  return (
    <aside ref={panel} className={styles.panel} aria-label="Fact-check" tabIndex={-1}>
      <Head queue={queue} />
      {queue.at >= queue.relations.length ? <End queue={queue} /> : <Item queue={queue} />}
    </aside>
  );
}

function Head({ queue }: { queue: FactCheckState }): ReactNode {
  const app = useApp();
  const { done, total } = readRound(queue);
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <h2 className={styles.title}>Fact-check</h2>
        <span className={styles.scope}>{queue.scope}</span>
        <IconButton icon={X} name="End fact-checking" onClick={() => endFactCheck(app)} />
      </div>
      <progress className={styles.progress} aria-label="Claims checked" value={done} max={total} />
    </header>
  );
}

function Item({ queue }: { queue: FactCheckState }): ReactNode {
  const app = useApp();
  const id = queue.relations[queue.at] ?? '';
  const { detail, error } = useDetail(queue, id);
  const seen = detail !== undefined;
  // A finding must never be given on the claim before.
  useEffect(() => {
    if (seen && !queue.shown) claimShown(app);
  }, [app, seen, queue.shown]);
  if (error !== null) {
    return (
      <p className={styles.gone}>This relation is no longer in the project. Skip it with S.</p>
    );
  }
  if (detail === undefined) {
    return (
      <>
        <div className={styles.body}>
          <Waiting>Fetching the next claim…</Waiting>
        </div>
        <FindingButtons citation={undefined} />
      </>
    );
  }
  const claim = claimOf(detail, queue);
  return (
    <>
      <div className={styles.body} data-claim-scroll="">
        <ClaimView claim={claim} queue={queue} />
      </div>
      <FindingButtons citation={claim.citations[queue.part]} />
    </>
  );
}

/** The relation in question; the one after it is fetched while one reads, so that it is there at once. */
function useDetail(
  queue: FactCheckState,
  id: string,
): { detail: RelationDetail | undefined; error: unknown } {
  const here = useQuery('getRelation', { id });
  const ahead = useQuery('getRelation', { id: queue.relations[queue.at + 1] ?? id });
  const detail = [here.data, ahead.data].find((one) => one?.relation.id === id);
  return { detail, error: here.error };
}

function End({ queue }: { queue: FactCheckState }): ReactNode {
  const app = useApp();
  const { total, found, problems } = readRound(queue);
  return (
    <div className={styles.end}>
      <h3>
        {total === 0 ? 'Nothing matches what was chosen' : `The end of ${count(total, 'relation')}`}
      </h3>
      {total === 0 ? null : (
        <p>
          {count(found, 'relation')} got a finding in this round
          {problems > 0 ? `, ${problems} of them not “supported”` : ''}.
        </p>
      )}
      <div className={styles.endButtons}>
        <button
          type="button"
          className={buttons.button}
          disabled={total === 0}
          onClick={() => void app.run('previous-claim')}
        >
          Back
        </button>
        <button type="button" className={buttons.button} onClick={() => void app.run('fact-check')}>
          Another round…
        </button>
      </div>
      {total === 0 ? null : <SheetButtons />}
    </div>
  );
}
