/** The outline follows what is selected elsewhere: opens the way to it and scrolls there. */
import { useEffect, useMemo, useRef } from 'react';
import { useAppState } from '../../store/context.tsx';
import { soleSubject } from '../../store/selection.ts';
import type { Subject } from '../../store/state.ts';
import { subjectOf } from './outline-item.tsx';
import { entityKey, type OutlineOrder, type OutlineRow } from './rows.ts';

type Tree = {
  rows: readonly OutlineRow[];
  order: OutlineOrder;
  toggled: ReadonlySet<string>;
  toggle(keys: readonly string[]): void;
  scrollTo(index: number): void;
  focusKey(key: string): void;
};

/** Never takes the keyboard focus: whoever clicks on the canvas stays there. */
export function useFollowSelection(tree: Tree): void {
  const selection = useAppState((state) => state.selection);
  const subject = useMemo(() => soleSubject(selection), [selection]);
  const edge = useAppState((state) =>
    subject?.kind === 'relation' ? state.canvas.edges[subject.id] : undefined,
  );
  const entity = subject?.kind === 'entity' ? subject.id : (edge?.source ?? null);
  const type = useAppState((state) =>
    entity === null ? null : (state.canvas.nodes[entity]?.type ?? null),
  );
  const latest = useRef(tree);
  latest.current = tree;
  const wanted = subject === null ? null : `${subject.kind} ${subject.id}`;
  useEffect(() => {
    if (wanted === null || type === null) return;
    const { rows, order, toggled, toggle } = latest.current;
    const shut = order === 'type' && toggled.has(`group ${type}`) ? [`group ${type}`] : [];
    const folded =
      subject?.kind === 'relation' && entity !== null && !rows.some(standsFor(subject))
        ? [entityKey(entity)].filter((key) => !toggled.has(key))
        : [];
    if (shut.length + folded.length > 0) toggle([...shut, ...folded]);
  }, [wanted, type, subject, entity]);
  useEffect(() => {
    if (subject === null) return;
    const { rows, scrollTo, focusKey } = latest.current;
    const index = rows.findIndex(standsFor(subject));
    const key = rows[index]?.key;
    if (key === undefined) return;
    focusKey(key);
    // With the next frame, which lays the page out anyway: to scroll in the middle of a change would do so once more.
    const frame = requestAnimationFrame(() => scrollTo(index));
    return () => cancelAnimationFrame(frame);
    // The rows are read anew when the way to the subject has been opened.
  }, [wanted, tree.rows.length, subject]);
}

function standsFor(subject: Subject): (row: OutlineRow) => boolean {
  return (row) => {
    const found = subjectOf(row);
    return found !== null && found.kind === subject.kind && found.id === subject.id;
  };
}
