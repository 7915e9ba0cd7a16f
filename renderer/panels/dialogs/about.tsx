/** What this program is, and what project is open in it. */
import type { ReactNode } from 'react';
import { useAppState } from '../../store/context.tsx';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { count } from '../parts/words.ts';
import styles from './about.module.css';

/** The dialog “About Edgewise”. */
export function AboutDialog(): ReactNode {
  const project = useAppState((state) => state.project);
  return (
    <AppDialog dialog="about" title="About Edgewise" size="small">
      <div className={dialog.body}>
        <p className={styles.lead}>
          An explorer for knowledge graphs in which every edge quotes its source.
        </p>
        {project === null ? null : (
          <dl className={styles.facts}>
            <dt>Project</dt>
            <dd>{project.title}</dd>
            <dt>Holds</dt>
            <dd>
              {project.counted ? '' : 'about '}
              {count(project.entities, 'entity', 'entities')},{' '}
              {count(project.relations, 'relation')}, {count(project.citations, 'citation')},{' '}
              {count(project.documents, 'document')}
            </dd>
            <dt>Tensions</dt>
            <dd>{count(project.tensions, 'pair of relations', 'pairs of relations')}</dd>
            <dt>Without citation</dt>
            <dd>{project.counted ? count(project.uncited, 'relation') : 'is being counted'}</dd>
          </dl>
        )}
        <p className={styles.foot}>
          Free software under the MIT licence. It sends nothing anywhere.
        </p>
      </div>
    </AppDialog>
  );
}
