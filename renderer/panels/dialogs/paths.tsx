/** Paths between two entities, read hop by hop with the sentence each hop rests on. */
import { ArrowLeftRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Output } from '../../../graph-data/rpc/contract.ts';
import { setPathEnd } from '../../store/actions.ts';
import { useApp, useAppState, useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { ChoiceRow } from '../parts/choice-row.tsx';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { count } from '../parts/words.ts';
import { EntityPicker } from './entity-picker.tsx';
import { PathItem } from './path-item.tsx';
import styles from './paths.module.css';

const LENGTHS = [2, 3, 4, 5, 6] as const;
const LIMIT = 50;

/** The dialog “Find paths”. */
export function PathsDialog(): ReactNode {
  return (
    <AppDialog dialog="paths" title="Find paths" size="large" first="input">
      <Paths />
    </AppDialog>
  );
}

function Paths(): ReactNode {
  const { from, to } = useAppState((state) => state.ui.pathEnds);
  const [length, setLength] = useState<number | null>(null);
  const input =
    from === null || to === null || from === to
      ? null
      : { from, to, shortest: length === null, maxLength: length ?? 8, limit: LIMIT };
  const { data, error, loading } = useQuery('findPaths', input);
  return (
    <>
      <Ends from={from} to={to} />
      <Lengths length={length} onChange={setLength} />
      <div className={`${dialog.body} ${styles.results}`} aria-busy={loading}>
        {input === null ? (
          <p className={styles.hint}>
            {from !== null && from === to
              ? 'Choose two different entities.'
              : 'Choose two entities to see how the documents connect them.'}
          </p>
        ) : null}
        {error === null ? null : <p className={styles.failure}>{describeFailure(error)}</p>}
        {data === undefined ? null : <Results found={data} />}
      </div>
    </>
  );
}

function Ends(props: { from: string | null; to: string | null }): ReactNode {
  const app = useApp();
  function swap(): void {
    setPathEnd(app, 'from', props.to);
    setPathEnd(app, 'to', props.from);
  }
  return (
    <div className={styles.ends}>
      <EntityPicker
        label="From"
        value={props.from}
        onChange={(id) => setPathEnd(app, 'from', id)}
      />
      <IconButton icon={ArrowLeftRight} name="Swap ends" onClick={swap} />
      <EntityPicker label="To" value={props.to} onChange={(id) => setPathEnd(app, 'to', id)} />
    </div>
  );
}

function Lengths(props: {
  length: number | null;
  onChange(length: number | null): void;
}): ReactNode {
  return (
    <fieldset className={styles.lengths}>
      <legend className="visually-hidden">Which paths</legend>
      <ChoiceRow
        value={props.length}
        choices={[null, ...LENGTHS].map((length) => ({
          value: length,
          title: length === null ? 'Shortest' : `All up to ${length} hops`,
        }))}
        onChoose={props.onChange}
      />
    </fieldset>
  );
}

function Results({ found }: { found: Output<'findPaths'> }): ReactNode {
  const { paths, more } = found;
  if (paths.length === 0) return <p className={styles.hint}>No path connects them within reach.</p>;
  return (
    <>
      <p className={styles.hint}>
        {more ? `The first ${count(paths.length, 'path')}` : count(paths.length, 'path')}, shortest
        first
      </p>
      <ol className={styles.paths} aria-label="Paths">
        {paths.map((path, index) => (
          <PathItem
            key={path.hops.map((hop) => hop.relation.id).join(' ')}
            path={path}
            startsOpen={index === 0}
          />
        ))}
      </ol>
    </>
  );
}
