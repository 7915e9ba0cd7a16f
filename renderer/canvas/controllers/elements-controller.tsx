/** Visible graph -> canvas elements: adds, changes and removes only what differs. */
import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { useTheme } from '../../panels/theme/use-theme.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { CanvasState, Point } from '../../store/state.ts';
import { selectScheme } from '../../store/telling-selectors.ts';
import { useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { diffElements, type ElementChange } from '../diff-elements.ts';
import { subjectOf } from '../element-ids.ts';
import { type ElementSpec, toElements } from '../elements.ts';
import { nodeScale } from '../node-scale.ts';

/** Classes that other controllers own. */
const STATES = ['chosen', 'aimed', 'lit', 'muted', 'fallen'];
const NOTHING: ReadonlyMap<string, ElementSpec> = new Map();

export function ElementsController(): null {
  const { cy, labels } = useCanvas();
  const { store } = useApp();
  const graph = useAppState(selectVisibleElements);
  const open = useCanvasLocal((local) => local.openBundles);
  const theme = useTheme();
  const scheme = useAppState(selectScheme);
  const drawn = useRef(NOTHING);

  useEffect(() => {
    const specs = toElements(graph, open, theme, scheme);
    applyChange(cy, diffElements(drawn.current, specs), store.getState().canvas);
    drawn.current = specs;
    labels.refresh();
  }, [cy, labels, store, graph, open, theme, scheme]);
  return null;
}

function applyChange(cy: Core, change: ElementChange, canvas: CanvasState): void {
  cy.batch(() => {
    for (const id of change.removed) cy.getElementById(id).remove();
    cy.add(change.added.map((spec) => definition(spec, canvas, nodeScale(cy.zoom()))));
    for (const { data, kinds } of change.changed) {
      const element = cy.getElementById(data.id).data({ ...data });
      element.classes([...kinds, ...STATES.filter((state) => element.hasClass(state))]);
    }
  });
}

function definition(spec: ElementSpec, canvas: CanvasState, scale: number) {
  const { group, kinds } = spec;
  if (spec.group === 'edges') return { group, data: { ...spec.data }, classes: [...kinds] };
  const data = { ...spec.data, drawn: spec.data.size * scale };
  return { group, data, classes: [...kinds], position: startOf(data.id, canvas) };
}

/** Newcomers set out from the entity they were expanded from, so that one sees where they belong. */
function startOf(element: string, { positions, origins }: CanvasState): Point {
  const id = subjectOf(element)?.id ?? '';
  const origin = positions[origins[id] ?? ''];
  return { ...(origin ?? positions[id] ?? { x: 0, y: 0 }) };
}
