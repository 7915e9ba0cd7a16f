/** Visible graph -> canvas elements: adds, changes and removes only what differs. */
import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { useTheme } from '../../panels/theme/use-theme.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectLooks } from '../../store/measures.ts';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { CanvasState, Point } from '../../store/state.ts';
import { selectScheme } from '../../store/telling-selectors.ts';
import { useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { definitions } from '../definitions.ts';
import { diffElements, type ElementChange } from '../diff-elements.ts';
import { type ElementSpec, toElements } from '../elements.ts';

/** More edges than this take longer to add than a frame may last. */
const AT_ONCE = 400;
const NOTHING: ReadonlyMap<string, ElementSpec> = new Map();

export function ElementsController(): null {
  const { cy, labels, local } = useCanvas();
  const { store } = useApp();
  const graph = useAppState(selectVisibleElements);
  const open = useCanvasLocal((local) => local.openBundles);
  const theme = useTheme();
  const scheme = useAppState(selectScheme);
  const looks = useAppState(selectLooks);
  const drawn = useRef(NOTHING);

  useEffect(() => {
    const specs = toElements(graph, open, theme, scheme, looks);
    const change = diffElements(drawn.current, specs);
    drawn.current = specs;
    applyChange(cy, change, store.getState().canvas);
    labels.refresh();
    const edges = change.added.filter(({ group }) => group === 'edges');
    return addInTurns(cy, edges.slice(AT_ONCE), (filling) => {
      local.setState({ filling });
      labels.refresh();
    });
  }, [cy, labels, local, store, graph, open, theme, scheme, looks]);
  return null;
}

/**
 * Adds many edges in turns, so that the window stays responsive meanwhile; what is drawn waits for the last.
 * @param say told that it has begun and that it is done
 * @returns adds all that is left at once
 */
function addInTurns(
  cy: Core,
  edges: readonly ElementSpec[],
  say: (filling: boolean) => void,
): () => void {
  if (edges.length === 0) return () => {};
  let left = edges;
  let timer = 0;
  const add = (count: number) => {
    const turn = left.slice(0, count);
    left = left.slice(count);
    if (cy.destroyed()) return;
    cy.add(definitions(turn));
    cy.data('held', left.length > 0);
    if (left.length === 0) say(false);
    else timer = window.setTimeout(() => add(AT_ONCE), 0);
  };
  say(true);
  cy.data('held', true);
  timer = window.setTimeout(() => add(AT_ONCE), 0);
  return () => {
    clearTimeout(timer);
    if (left.length > 0) add(left.length);
  };
}

function applyChange(cy: Core, change: ElementChange, canvas: CanvasState): void {
  cy.batch(() => {
    for (const id of change.removed) cy.getElementById(id).remove();
    const nodes = change.added.filter(({ group }) => group === 'nodes');
    const edges = change.added.filter(({ group }) => group === 'edges').slice(0, AT_ONCE);
    cy.add(definitions([...nodes, ...edges], (id) => startOf(id, canvas)));
    for (const { data } of change.changed) cy.getElementById(data.id).data({ ...data });
  });
}

/** Newcomers set out from the entity they were expanded from, so that one sees where they belong. */
function startOf(entity: string, { positions, origins }: CanvasState): Point {
  const origin = positions[origins[entity] ?? ''];
  return { ...(origin ?? positions[entity] ?? { x: 0, y: 0 }) };
}
