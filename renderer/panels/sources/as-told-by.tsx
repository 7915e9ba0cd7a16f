/** Choosing one source, or two side by side, and what each of them tells. */
import { memo, type ReactNode, useId, useMemo } from 'react';
import {
  entitySides,
  SIDES,
  type Side,
  type SourceRef,
  sideOf,
} from '../../../graph-data/figure/colouring.ts';
import { SIDE_COLOURS } from '../../../graph-data/figure/palette.ts';
import type { DocumentMeta, Facets } from '../../../graph-data/model/views.ts';
import { compareSources, endComparison } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { Comparison } from '../../store/state.ts';
import buttons from '../parts/buttons.module.css';
import { count } from '../parts/words.ts';
import { useTheme } from '../theme/use-theme.ts';
import { readRef, type SourceGroup, sourceGroups, writeRef } from './source-options.ts';
import styles from './sources.module.css';

/** Nothing chosen shows everything. */
export function AsToldBy({ documents }: { documents: readonly DocumentMeta[] }): ReactNode {
  const app = useApp();
  const comparison = useAppState((state) => state.canvas.comparison);
  const facets: Facets | null = useAppState((state) => state.facets);
  const groups = useMemo(() => sourceGroups(documents, facets), [documents, facets]);
  const [a, b] = [comparison?.a ?? null, comparison?.b ?? null];
  function choose(first: SourceRef | null, second: SourceRef | null): void {
    const [one, other] = first === null ? [second, null] : [first, second];
    if (one === null) endComparison(app);
    else
      void compareSources(
        app,
        one,
        other?.kind === one.kind && other.value === one.value ? null : other,
      );
  }
  return (
    <div className={styles.part}>
      <h2 className={styles.heading}>As told by</h2>
      <Picker
        label="As told by"
        none="Everyone"
        groups={groups}
        value={a}
        onChange={(next) => choose(next, b)}
      />
      {a === null ? null : (
        <>
          <Picker
            label="Beside"
            none="Nobody else"
            groups={groups}
            value={b}
            onChange={(next) => choose(a, next)}
          />
          {comparison === null ? null : <Sides comparison={comparison} />}
          <button type="button" className={buttons.button} onClick={() => endComparison(app)}>
            Show all sources
          </button>
        </>
      )}
    </div>
  );
}

function Picker(props: {
  label: string;
  none: string;
  groups: readonly SourceGroup[];
  value: SourceRef | null;
  onChange(source: SourceRef | null): void;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles.picker}>
      <label
        htmlFor={id}
        className={props.label === 'Beside' ? styles.pickerLabel : 'visually-hidden'}
      >
        {props.label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={props.value === null ? '' : writeRef(props.value)}
        onChange={(event) => props.onChange(readRef(event.target.value, props.groups))}
      >
        <option value="">{props.none}</option>
        <Options groups={props.groups} />
      </select>
    </div>
  );
}

/** Thousands of documents: made anew only when they are others. */
const Options = memo(function Options({ groups }: { groups: readonly SourceGroup[] }): ReactNode {
  return groups.map((group) => (
    <optgroup key={group.label} label={group.label}>
      {group.sources.map((source) => (
        <option key={source.value} value={writeRef(source)}>
          {source.label}
        </option>
      ))}
    </optgroup>
  ));
});

/** What only the one, only the other, and both of them tell, as drawn on the canvas. */
function Sides({ comparison }: { comparison: Comparison }): ReactNode {
  const { edges } = useAppState(selectVisibleElements);
  const large = useAppState(({ project, ui }) => (project?.entities ?? 0) > ui.budget);
  const theme = useTheme();
  const entities = [...entitySides(edges, comparison).values()];
  const { a, b } = comparison;
  const names: Record<Side, string> = {
    a: `Only ${a.label}`,
    b: `Only ${b?.label ?? ''}`,
    both: 'Both',
  };
  const sums = (side: Side) => {
    const relations = edges.filter((edge) => sideOf(edge, comparison) === side).length;
    const known = entities.filter((other) => other === side).length;
    return `${count(relations, 'relation')}, ${count(known, 'entity', 'entities')}`;
  };
  const where = large ? 'on the canvas' : '';
  if (b === null) return <p className={styles.hint}>{`${sums('a')} ${where}`}</p>;
  return (
    <>
      {large ? <p className={styles.hint}>Of what is on the canvas:</p> : null}
      <ul className={styles.sides} aria-label="What they tell">
        {SIDES.map((side) => (
          <li key={side} className={styles.side}>
            <svg width="12" height="12" aria-hidden="true">
              <circle cx="6" cy="6" r="5" fill={SIDE_COLOURS[side][theme]} />
            </svg>
            <span className={styles.sideName} title={names[side]}>
              {names[side]}
            </span>
            <span className={styles.numbers}>{sums(side)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
