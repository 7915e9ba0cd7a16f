/** Shift+drag draws a box, Alt+Shift+drag a lasso; what lies inside is added to the selection. */
import type { Core } from 'cytoscape';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { selectMany } from '../store/actions.ts';
import { useApp } from '../store/context.tsx';
import type { Point } from '../store/state.ts';
import styles from './canvas.module.css';
import { useCanvas } from './canvas-context.ts';
import { subjectOf } from './element-ids.ts';
import { boxPolygon, extendPath, insidePolygon } from './polygon.ts';

type Region = { lasso: boolean; path: readonly Point[] };

/** Smaller movements are clicks. */
const THRESHOLD = 5;

/** The area being drawn; renders nothing most of the time. */
export function RegionSelect({ root }: { root: RefObject<HTMLElement | null> }): ReactNode {
  const app = useApp();
  const { cy } = useCanvas();
  const [region, setRegion] = useState<readonly Point[] | null>(null);

  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const begin = (event: PointerEvent) => {
      if (!event.shiftKey || event.button !== 0 || !cy.container()?.contains(targetOf(event)))
        return;
      trackRegion(cy, event, setRegion, (polygon) =>
        selectMany(app, within(cy, polygon), { add: true }),
      );
    };
    element.addEventListener('pointerdown', begin, { capture: true });
    return () => element.removeEventListener('pointerdown', begin, { capture: true });
  }, [app, cy, root]);

  if (region === null) return null;
  return (
    <svg className={styles.region} aria-hidden="true">
      <polygon points={region.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}

/** Follows the pointer until it is let go; the graph must neither pan nor move meanwhile. */
function trackRegion(
  cy: Core,
  start: PointerEvent,
  show: (polygon: readonly Point[] | null) => void,
  done: (polygon: readonly Point[]) => void,
): void {
  const frame = cy.container()?.getBoundingClientRect();
  const at = (event: PointerEvent) => ({
    x: event.clientX - (frame?.left ?? 0),
    y: event.clientY - (frame?.top ?? 0),
  });
  let region: Region = { lasso: start.altKey, path: [at(start)] };
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  const end = (polygon: readonly Point[] | null) => {
    listening.abort();
    show(null);
    // Cytoscape hears the release after us and must still find itself held.
    setTimeout(() => hold(cy, false));
    if (polygon !== null) done(polygon);
  };
  hold(cy, true);
  window.addEventListener(
    'pointermove',
    (event) => {
      region = grown(region, at(event));
      if (isArea(region)) show(outline(region));
    },
    options,
  );
  window.addEventListener('pointerup', () => end(isArea(region) ? outline(region) : null), options);
  window.addEventListener('pointercancel', () => end(null), options);
  window.addEventListener('keydown', (event) => event.key === 'Escape' && end(null), options);
}

function hold(cy: Core, held: boolean): void {
  cy.userPanningEnabled(!held);
  cy.autoungrabify(held);
}

function grown(region: Region, point: Point): Region {
  if (region.lasso) return { ...region, path: extendPath(region.path, point) };
  return { ...region, path: [region.path[0] ?? point, point] };
}

function outline({ lasso, path }: Region): readonly Point[] {
  const [first, last] = [path[0], path.at(-1)];
  return lasso || !first || !last ? path : boxPolygon(first, last);
}

function isArea({ path }: Region): boolean {
  const [first] = path;
  return path.some(
    (point) => first && Math.hypot(point.x - first.x, point.y - first.y) > THRESHOLD,
  );
}

/** Nodes whose middle is inside, and relations whose middle and both ends are. */
function within(cy: Core, polygon: readonly Point[]) {
  const inside = cy.nodes().filter((node) => insidePolygon(node.renderedPosition(), polygon));
  const between = inside
    .edgesWith(inside)
    .filter((edge) => insidePolygon(edge.renderedMidpoint(), polygon));
  const ids = (elements: typeof inside | typeof between) =>
    elements.map((element) => subjectOf(element.id())?.id ?? '').filter((id) => id !== '');
  return { entities: ids(inside), relations: ids(between) };
}

function targetOf(event: Event): Node | null {
  return event.target instanceof Node ? event.target : null;
}
