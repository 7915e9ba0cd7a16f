/** Visible graph -> canvas elements: adds, changes and removes only what differs. */
import { useEffect, useRef } from 'react';
import { useTheme } from '../../panels/theme/use-theme.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { selectLooks } from '../../store/measures.ts';
import { selectVisibleElements } from '../../store/selectors.ts';
import type { CanvasState, Point } from '../../store/state.ts';
import { selectScheme } from '../../store/telling-selectors.ts';
import { addElements } from '../add-elements.ts';
import { type CanvasHandle, useCanvas, useCanvasLocal } from '../canvas-context.ts';
import { diffElements, type ElementChange } from '../diff-elements.ts';
import { type ElementSpec, toElements } from '../elements.ts';

const NOTHING: ReadonlyMap<string, ElementSpec> = new Map();

export function ElementsController(): null {
  const { cy, scene, labels, local } = useCanvas();
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
    const { canvas } = store.getState();
    const say = (filling: boolean) => {
      if (local.getState().filling !== filling) local.setState({ filling });
      labels.refresh();
    };
    const finish = applyChange({ cy, scene }, change, canvas, () => say(false));
    say(finish !== null);
    return finish ?? undefined;
  }, [cy, scene, labels, local, store, graph, open, theme, scheme, looks]);
  return null;
}

/** Answers how to add at once what is added in turns; null where all is there. */
function applyChange(
  { cy, scene }: Pick<CanvasHandle, 'cy' | 'scene'>,
  change: ElementChange,
  canvas: CanvasState,
  done: () => void,
): (() => void) | null {
  cy.batch(() => {
    for (const id of change.removed) cy.getElementById(id).remove();
    for (const { data } of change.changed) cy.getElementById(data.id).data({ ...data });
  });
  const placeOf = (entity: string) => startOf(entity, canvas);
  return addElements({ cy, scene }, change.added, { placeOf, done });
}

/** Newcomers set out from the entity they were expanded from, so that one sees where they belong. */
function startOf(entity: string, { positions, origins }: CanvasState): Point {
  const origin = positions[origins[entity] ?? ''];
  return { ...(origin ?? positions[entity] ?? { x: 0, y: 0 }) };
}
