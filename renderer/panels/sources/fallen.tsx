/** What falls without the sources left out: relations, actors, and paths between two chosen actors. */
import { type ReactNode, useId } from 'react';
import type { Dependence } from '../../../graph-data/model/evidence-views.ts';
import type { Path } from '../../../graph-data/model/views.ts';
import { openDialog, showPath } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import { count } from '../parts/words.ts';
import { fallenPaths } from './fallen-paths.ts';
import { FoundList } from './found-list.tsx';
import styles from './sources.module.css';

/** Paths longer than this say little of how two actors are tied. */
const LONGEST = 4;
const LIMIT = 200;

export function Fallen({ dependence }: { dependence: Dependence }): ReactNode {
  const { whole, relations, entities } = dependence;
  return (
    <div className={styles.part}>
      <h2 className={styles.heading}>What falls</h2>
      <p className={styles.sum} aria-live="polite">
        {whole ? '' : 'Of what is on the canvas, '}
        {count(relations.length, 'relation')} and {count(entities.length, 'actor')} have no other
        source.
      </p>
      <FallenPaths relations={relations} />
      <Part title="Actors" total={entities.length}>
        <FoundList label="Actors that fall" relations={[]} entities={entities} />
      </Part>
      <Part title="Relations" total={relations.length}>
        <FoundList label="Relations that fall" relations={relations} />
      </Part>
    </div>
  );
}

function Part(props: { title: string; total: number; children: ReactNode }): ReactNode {
  const id = useId();
  if (props.total === 0) return null;
  return (
    <div className={styles.fallenPart}>
      <h3 id={id} className={styles.subheading}>
        {props.title} <span className={styles.numbers}>{props.total.toLocaleString('en-GB')}</span>
      </h3>
      {props.children}
    </div>
  );
}

function FallenPaths({ relations }: { relations: readonly string[] }): ReactNode {
  const app = useApp();
  const { from, to } = useAppState((state) => state.ui.pathEnds);
  const chosen = from !== null && to !== null && from !== to;
  const { data } = useQuery(
    'findPaths',
    chosen ? { from, to, shortest: false, maxLength: LONGEST, limit: LIMIT } : null,
  );
  const ask = (
    <button type="button" className={buttons.link} onClick={() => openDialog(app, 'paths')}>
      {chosen ? 'Other actors' : 'Choose two actors'}
    </button>
  );
  if (data === undefined) return <p className={styles.hint}>{ask} to see which paths fall.</p>;
  const { fallen, left } = fallenPaths(data.paths, new Set(relations));
  const [first] = data.paths;
  const names = [first?.entities[0]?.name, first?.entities.at(-1)?.name];
  if (first === undefined) return <p className={styles.hint}>No path to lose. {ask}.</p>;
  return (
    <>
      <p className={styles.sum}>
        {fallen.length} of {count(fallen.length + left, 'path')}
        {data.more ? ' looked at' : ''} between <strong>{names[0]}</strong> and{' '}
        <strong>{names[1]}</strong> (up to {LONGEST} hops) {fallen.length === 1 ? 'falls' : 'fall'}.{' '}
        {left === 0 ? 'None is left. ' : ''}
        {ask}
      </p>
      {fallen.length === 0 ? null : <PathList paths={fallen} />}
    </>
  );
}

/** Folded away at first; no longer than the number of paths looked at. */
function PathList({ paths }: { paths: readonly Path[] }): ReactNode {
  const app = useApp();
  return (
    <details className={styles.paths}>
      <summary>Paths that fall</summary>
      <ul aria-label="Paths that fall">
        {paths.map((path) => (
          <li key={path.hops.map((hop) => hop.relation.id).join(' ')}>
            <button
              type="button"
              className={styles.foundItem}
              onClick={() => void showPath(app, path)}
            >
              {path.entities.map(({ name }) => name).join(' — ')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
