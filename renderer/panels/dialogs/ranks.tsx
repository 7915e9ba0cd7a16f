/** Who is most central in the whole project, by PageRank. */
import type { ReactNode } from 'react';
import type { Ranks } from '../../../graph-data/model/views.ts';
import { closeDialog } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { goToEntity } from '../parts/going.ts';
import { count } from '../parts/words.ts';
import styles from './ranks.module.css';

/** The dialog “PageRank of the whole project”. */
export function RanksDialog(): ReactNode {
  const ranked = useAppState((state) => state.ui.ranked);
  return (
    <AppDialog dialog="ranks" title="PageRank of the whole project" first="[data-first]">
      {ranked === null ? null : <Ranked ranked={ranked} />}
    </AppDialog>
  );
}

function Ranked({ ranked }: { ranked: Ranks['highest'] }): ReactNode {
  return (
    <div className={dialog.body}>
      <p className={styles.hint}>
        By being related to many, above all to those that are well related themselves; direction
        makes no difference, and it is no finding about anybody. Entities on the canvas are now
        sized by it.
      </p>
      <ol className={styles.list} aria-label="Highest PageRank">
        {ranked.map((one, at) => (
          <Row key={one.node.id} at={at} {...one} />
        ))}
      </ol>
    </div>
  );
}

function Row({ node, rank, at }: Ranks['highest'][number] & { at: number }): ReactNode {
  const app = useApp();
  function go(): void {
    closeDialog(app);
    void goToEntity(app, node.id);
  }
  return (
    <li>
      <button type="button" className={styles.row} data-first={at === 0 || undefined} onClick={go}>
        <span className={styles.place}>{at + 1}</span>
        <EntityIcon type={node.type} size={20} />
        <span className={styles.name}>{node.name}</span>
        <span className={styles.relations}>{count(node.degree, 'relation')}</span>
        <meter className={styles.share} min={0} max={1} value={rank} aria-label="PageRank" />
      </button>
    </li>
  );
}
