/** Hover and selection -> canvas: lights what belongs to it and mutes the rest while something is pointed at. */
import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { useAppState } from '../../store/context.tsx';
import { soleSubject } from '../../store/selection.ts';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { SelectionState, Subject } from '../../store/state.ts';
import { useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { elementId } from '../element-ids.ts';

export function HighlightController(): null {
  const { cy, labels } = useCanvas();
  const aim = useAppState((state) => state.focus.hover);
  const selection = useAppState((state) => state.selection);
  const graph = useAppState(selectVisibleElements);
  const filling = useCanvasLocal((local) => local.filling);
  const marked = useRef<Marked | null>(null);

  useEffect(() => {
    if (graph.nodes.length === 0 || filling) return;
    marked.current = highlight(cy, marked.current, aim, selection);
    labels.refresh();
  }, [cy, labels, aim, selection, graph, filling]);
  return null;
}

/** What each class is on; elements that have gone are let go of. */
type Marked = { aimed: Elements; lit: Elements };
type Elements = ReturnType<Core['collection']>;

function highlight(
  cy: Core,
  former: Marked | null,
  aim: Subject | null,
  selection: SelectionState,
): Marked {
  const subject = aim ?? soleSubject(selection);
  const target = subject === null ? cy.collection() : cy.getElementById(elementId(subject));
  const near = target.group() === 'edges' ? target.connectedNodes() : target.neighborhood();
  const marked = { aimed: aim === null ? cy.collection() : target, lit: near.union(target) };
  cy.batch(() => {
    swap('aimed', former?.aimed ?? cy.collection(), marked.aimed);
    swap('lit', former?.lit ?? cy.collection(), marked.lit);
    // All the rest steps back; to say so of each of thousands would take longer than to draw them.
    cy.data('muting', aim !== null && target.nonempty());
  });
  return marked;
}

/** Moves a class to exactly these elements, touching only those that change. */
function swap(name: string, former: Elements, wanted: Elements): void {
  const had = former.filter((element) => element.inside());
  had.not(wanted).removeClass(name);
  wanted.not(had).addClass(name);
}
