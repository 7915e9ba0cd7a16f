/** What merging would do: how much is new, what is taken for the same, and where the two projects differ. */
import type { ReactNode } from 'react';
import type {
  MergeChoice,
  MergeConflict,
  MergeDecisions,
  MergePlan,
  SameName,
} from '../../../graph-data/model/merge.ts';
import { count } from '../parts/words.ts';
import styles from './projects.module.css';

type Props = {
  plan: MergePlan;
  decisions: MergeDecisions;
  onDecide(decisions: MergeDecisions): void;
};

const KINDS: Readonly<Record<MergeConflict['kind'], string>> = {
  document: 'Documents',
  original: 'Original files',
  entity: 'Entities',
  relation: 'Relations',
  citation: 'Citations',
  tension: 'Tensions',
  distinction: 'Pairs told apart',
  review: 'Reviews',
  type: 'Looks of types',
  view: 'Saved views',
};

const CHOICES: Readonly<Record<MergeChoice, string>> = {
  ours: 'Keep this project’s',
  theirs: 'Take the other’s',
  both: 'Keep both',
};

/** The report; what is decided in it comes back through `onDecide`. */
export function MergeReport({ plan, decisions, onDecide }: Props): ReactNode {
  const { recognised, sameNames, conflicts } = plan;
  const nothing = bringsNothing(plan);
  return (
    <>
      <p className={styles.lead}>
        {nothing
          ? `Everything in “${plan.title}” is in this project already.`
          : `This is what bringing “${plan.title}” into this project would do. Nothing has been stored yet.`}
      </p>
      <Counts plan={plan} />
      {recognised.length === 0 ? null : (
        <p className={styles.lead}>
          {count(recognised.length, 'document')} with the same text{' '}
          {recognised.length === 1 ? 'is' : 'are'} here already: {recognised.slice(0, 5).join(', ')}
          {recognised.length > 5 ? ' …' : ''}. Citations follow to{' '}
          {recognised.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      <SameNames
        pairs={sameNames}
        onDecide={(pair, same) =>
          onDecide({ ...decisions, sameNames: withPair(decisions.sameNames, pair, same) })
        }
      />
      <Conflicts
        conflicts={conflicts}
        onDecide={(conflict, choice) =>
          onDecide({ ...decisions, conflicts: withChoice(decisions.conflicts, conflict, choice) })
        }
      />
    </>
  );
}

/** Whether there is nothing to merge. */
export function bringsNothing({ counts }: MergePlan): boolean {
  return counts.every(({ added, conflicts }) => added + conflicts === 0);
}

function Counts({ plan }: { plan: MergePlan }): ReactNode {
  return (
    <table className={styles.counts} aria-label="What it would bring">
      <thead>
        <tr>
          <th scope="col">In the other project</th>
          <th scope="col">New here</th>
          <th scope="col">Here already</th>
          <th scope="col">Different</th>
        </tr>
      </thead>
      <tbody>
        {plan.counts.map(({ kind, total, added, known, conflicts }) => (
          <tr key={kind}>
            <th scope="row">
              {KINDS[kind]}: {total.toLocaleString('en-GB')}
            </th>
            <td>{added.toLocaleString('en-GB')}</td>
            <td>{known.toLocaleString('en-GB')}</td>
            <td>{conflicts.toLocaleString('en-GB')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SameNames(props: {
  pairs: readonly SameName[];
  onDecide(pair: SameName, same: boolean): void;
}): ReactNode {
  if (props.pairs.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>Called the same: is it one entity?</h3>
      <ul className={styles.pairs} aria-label="Entities called the same">
        {props.pairs.map((pair) => (
          <li key={pair.theirs}>
            <label>
              <input
                type="checkbox"
                checked={pair.same}
                onChange={(event) => props.onDecide(pair, event.target.checked)}
              />
              <span>
                {pair.theirName}
                {pair.ourName === pair.theirName ? '' : ` is ${pair.ourName}`}
              </span>
              <span className={styles.type}>{pair.type}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

function Conflicts(props: {
  conflicts: readonly MergeConflict[];
  onDecide(conflict: MergeConflict, choice: MergeChoice): void;
}): ReactNode {
  if (props.conflicts.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>Different in the two projects</h3>
      <ul className={styles.pairs} aria-label="Conflicts">
        {props.conflicts.map((conflict) => (
          <li key={`${conflict.kind} ${conflict.id}`}>
            <label>
              <span>{conflict.name}</span>
              <span className={styles.type}>{conflict.kind}</span>
              <select
                value={conflict.choice}
                disabled={conflict.choices.length === 1}
                onChange={(event) => {
                  const choice = conflict.choices.find((one) => one === event.target.value);
                  if (choice !== undefined) props.onDecide(conflict, choice);
                }}
              >
                {conflict.choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {CHOICES[choice]}
                  </option>
                ))}
              </select>
            </label>
            <Differences conflict={conflict} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Field by field: this project's, then the other's. */
function Differences({ conflict }: { conflict: MergeConflict }): ReactNode {
  return (
    <div className={styles.differs}>
      {conflict.differs.map(({ field, ours, theirs }) => (
        <div key={field} style={{ display: 'contents' }}>
          <span>{field}</span>
          <span title="This project">{ours === '' ? '–' : ours}</span>
          <span title="The other project">{theirs === '' ? '–' : theirs}</span>
        </div>
      ))}
    </div>
  );
}

function withPair(
  pairs: MergeDecisions['sameNames'],
  { theirs, ours }: SameName,
  same: boolean,
): MergeDecisions['sameNames'] {
  return [...pairs.filter((one) => one.theirs !== theirs), { theirs, ours: same ? ours : null }];
}

function withChoice(
  conflicts: MergeDecisions['conflicts'],
  { kind, id }: MergeConflict,
  choice: MergeChoice,
): MergeDecisions['conflicts'] {
  const others = conflicts.filter((one) => one.kind !== kind || one.id !== id);
  return [...others, { kind, id, choice }];
}
