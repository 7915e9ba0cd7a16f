/** The outline follows what is selected elsewhere: opens the way to it and scrolls there. */
import { useEffect, useMemo, useRef } from 'react';
import { useAppState } from '../../store/context.tsx';
import { soleSubject } from '../../store/selection.ts';
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
  const type = useAppState((state) =>
    subject?.kind === 'entity' ? (state.canvas.nodes[subject.id]?.type ?? null) : null,
  );
  const latest = useRef(tree);
  latest.current = tree;
  const wanted = subject === null ? null : `${subject.kind} ${subject.id}`;
  useEffect(() => {
    if (wanted === null || type === null) return;
    const { order, toggled, toggle } = latest.current;
    if (order === 'type' && toggled.has(`group ${type}`)) toggle([`group ${type}`]);
  }, [wanted, type]);
  useEffect(() => {
    if (subject?.kind !== 'entity') return;
    const { rows, scrollTo, focusKey } = latest.current;
    const key = entityKey(subject.id);
    const index = rows.findIndex((row) => row.key === key);
    if (index < 0) return;
    scrollTo(index);
    focusKey(key);
    // The rows are read anew when the way to the entity has been opened.
  }, [wanted, tree.rows.length, subject]);
}
