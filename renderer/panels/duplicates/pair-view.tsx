/** Two entities side by side, why they may be one, and what to do about it. */
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { pairKey } from '../../../graph-data/model/pair.ts';
import type { Duplicate } from '../../../graph-data/model/tables.ts';
import { canEdit, mergeInto, tellApart } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { EntityIcon } from '../parts/entity-icon.tsx';
import { count, readKey } from '../parts/words.ts';
import styles from './duplicates.module.css';

type Props = {
  pair: Duplicate;
  /** Its rank among those left, from 1. */
  place: number;
  total: number;
  /** Nothing is asked any more about what has this key: an entity that has gone, or the pair. */
  onSettled(key: string): void;
  onStep(by: 1 | -1): void;
  children: ReactNode;
};

/** The better connected one stays, unless the other is chosen. */
export function PairView(props: Props): ReactNode {
  const { pair } = props;
  const { a, b, shared } = pair;
  const decision = useDecision(props);
  return (
    <>
      <div className={dialog.body}>
        <fieldset className={styles.pair}>
          <legend className={styles.reason}>
            {pair.reasons.map(({ text }) => text).join('; ')}
            {shared.count === 0 ? null : <Shared shared={shared} />}
          </legend>
          {[a, b].map((entity, at) => (
            <Card
              key={entity.id}
              entity={entity}
              hint={String(at + 1)}
              stays={entity.id === decision.into}
              onChoose={() => decision.setInto(entity.id)}
            />
          ))}
        </fieldset>
        <label className={styles.fold}>
          <input
            type="checkbox"
            checked={decision.fold}
            onChange={(event) => decision.setFold(event.target.checked)}
          />
          Make one of relations that become the same
        </label>
        {props.children}
      </div>
      <Acts {...props} decision={decision} />
    </>
  );
}

type Decision = {
  editable: boolean;
  /** Id of the one that stays. */
  into: string;
  /** Whether relations that become the same become one. */
  fold: boolean;
  setInto(id: string): void;
  setFold(fold: boolean): void;
  merge(): void;
  apart(): void;
};

function useDecision({ pair: { a, b }, onSettled }: Props): Decision {
  const app = useApp();
  const editable = useAppState(canEdit);
  const [into, setInto] = useState(b.degree > a.degree ? b.id : a.id);
  const [fold, setFold] = useState(true);
  async function merge(): Promise<void> {
    const gone = into === a.id ? b.id : a.id;
    if (editable && (await mergeInto(app, into, [a.id, b.id], fold))) onSettled(gone);
  }
  async function apart(): Promise<void> {
    if (editable && (await tellApart(app, a, b))) onSettled(pairKey(a.id, b.id));
  }
  return {
    ...{ editable, into, fold, setInto, setFold },
    merge: () => void merge(),
    apart: () => void apart(),
  };
}

/** What can be done about the pair, by button and by key. */
function Acts(props: Props & { decision: Decision }): ReactNode {
  const { pair, decision, onStep } = props;
  const { editable, merge, apart, setInto } = decision;
  const box = useRef<HTMLDivElement>(null);
  // Before it is seen, so that no key pressed on seeing it is lost.
  useLayoutEffect(() => box.current?.focus(), []);
  const acts: Readonly<Record<string, () => void>> = {
    m: merge,
    d: apart,
    s: () => onStep(1),
    ArrowRight: () => onStep(1),
    ArrowLeft: () => onStep(-1),
    '1': () => setInto(pair.a.id),
    '2': () => setInto(pair.b.id),
  };
  function onKeyDown(event: KeyboardEvent): void {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (act === undefined || event.repeat) return;
    event.preventDefault();
    act();
  }
  return (
    <div
      ref={box}
      role="toolbar"
      aria-label="This pair"
      tabIndex={-1}
      className={`${dialog.foot} ${styles.bar}`}
      onKeyDown={onKeyDown}
    >
      <span className={styles.place}>
        {props.place} of {count(props.total, 'pair')}, {Math.round(pair.score * 100)} % alike
      </span>
      <Act keys="S" title="Skip" onClick={() => onStep(1)} />
      <Act keys="D" title="Not the same" disabled={!editable} onClick={apart} />
      <Act keys="M" title="Merge" primary disabled={!editable} onClick={merge} />
    </div>
  );
}

function Shared({ shared }: Pick<Duplicate, 'shared'>): ReactNode {
  const more = shared.count - shared.names.length;
  return (
    <span className={styles.shared}>
      Both are related to {shared.names.join(', ')}
      {more > 0 ? ` and ${count(more, 'other', 'others')}` : ''}
    </span>
  );
}

function Act(props: {
  keys: string;
  title: string;
  primary?: boolean;
  disabled?: boolean;
  onClick(): void;
}): ReactNode {
  return (
    <button
      type="button"
      className={props.primary ? buttons.primary : buttons.button}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.title} <kbd className={styles.key}>{props.keys}</kbd>
    </button>
  );
}

function Card(props: {
  entity: Duplicate['a'];
  hint: string;
  stays: boolean;
  onChoose(): void;
}): ReactNode {
  const { entity } = props;
  return (
    <label className={styles.card} data-stays={props.stays || undefined}>
      <span className={styles.cardHead}>
        <EntityIcon type={entity.type} size={20} />
        {readKey(entity.type)}
        <span className={styles.degree}>{count(entity.degree, 'relation')}</span>
      </span>
      <span className={styles.name}>{entity.name}</span>
      {entity.aliases.length === 0 ? null : (
        <span className={styles.aliases}>Also {entity.aliases.join(' · ')}</span>
      )}
      <span className={styles.description}>{entity.description}</span>
      <span className={styles.choice}>
        <input type="radio" name="stays" checked={props.stays} onChange={props.onChoose} />
        This one stays <kbd className={styles.key}>{props.hint}</kbd>
      </span>
    </label>
  );
}
