/** Exploring the canvas by keyboard: a cursor that walks from node to node and along relations. */
import type { KeyboardEvent } from 'react';
import { hover, inspect, openMenu, select } from '../store/actions.ts';
import type { App } from '../store/app.ts';
import { sameSubject } from '../store/focus.ts';
import { soleSubject } from '../store/selection.ts';
import { selectVisibleElements } from '../store/selectors.ts';
import type { Subject } from '../store/state.ts';
import type { CanvasHandle } from './canvas-context.ts';
import { cycle, type Direction, nearest, nearestThatWay, type Place } from './direction.ts';
import { type KeyIntent, keyIntent } from './key-intent.ts';
import { canvasPlace, clientPlace } from './places.ts';

/** Answers a key press on the canvas; keys that mean nothing here go on to the app's shortcuts. */
export function handleKey(app: App, canvas: CanvasHandle, event: KeyboardEvent): void {
  const intent = keyIntent(event);
  if (intent === null || !follow(app, canvas, intent)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Puts the cursor on a subject: ring, hover, announcement, and the camera follows. */
function moveCursor(app: App, canvas: CanvasHandle, subject: Subject | null): void {
  canvas.local.setState({ cursor: subject, card: null });
  hover(app, subject);
  const at = subject === null ? null : canvasPlace(canvas.cy, subject);
  if (at === null) return;
  const { cy, camera } = canvas;
  const pan = cy.pan();
  const point = { x: (at.x - pan.x) / cy.zoom(), y: (at.y - pan.y) / cy.zoom() };
  camera.reveal({ x1: point.x - 20, y1: point.y - 20, x2: point.x + 20, y2: point.y + 20 });
}

/** Whether the intent was carried out. */
function follow(app: App, canvas: CanvasHandle, intent: KeyIntent): boolean {
  const current = cursorOf(app, canvas);
  switch (intent.kind) {
    case 'move':
      moveCursor(app, canvas, neighbour(app, canvas, current, intent.direction) ?? current);
      return true;
    case 'relation':
      moveCursor(app, canvas, nextRelation(app, canvas, current, intent.step) ?? current);
      return true;
    case 'zoom':
      canvas.camera.zoomBy(intent.factor);
      return true;
    case 'inspect':
      if (current === null) return false;
      select(app, current);
      inspect(app, current);
      return true;
    case 'toggle':
      if (current === null) return false;
      select(app, current, { add: true });
      return true;
    case 'menu':
      openMenuAt(app, canvas, current);
      return true;
  }
}

/** Where the keyboard is: at its cursor, or else at the one thing selected, if it is drawn. */
function cursorOf(app: App, { cy, local }: CanvasHandle): Subject | null {
  const subject = local.getState().cursor ?? soleSubject(app.store.getState().selection);
  return subject !== null && canvasPlace(cy, subject) !== null ? subject : null;
}

function neighbour(
  app: App,
  { cy }: CanvasHandle,
  current: Subject | null,
  direction: Direction,
): Subject | null {
  const graph = selectVisibleElements(app.store.getState());
  const place = (id: string): Place[] => {
    const at = canvasPlace(cy, { kind: 'entity', id });
    return at === null ? [] : [{ ...at, id }];
  };
  const nodes = graph.nodes.flatMap(({ id }) => place(id));
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  const from = current === null ? null : canvasPlace(cy, current);
  if (current === null || from === null) return entity(nearest(middle, nodes));
  const edge = graph.edges.find(({ id }) => current.kind === 'relation' && id === current.id);
  const ends = edge ? [...place(edge.source), ...place(edge.target)] : null;
  const others = (ends ?? nodes).filter(({ id }) => id !== current.id);
  const found = nearestThatWay(from, others, direction);
  return entity(found ?? (ends ? nearest(from, ends) : null));
}

function entity(place: Place | null): Subject | null {
  return place === null ? null : { kind: 'entity', id: place.id };
}

/** The next relation of the entity at the cursor, going round; from a relation, the next of its source. */
function nextRelation(
  app: App,
  { cy, local }: CanvasHandle,
  current: Subject | null,
  step: 1 | -1,
): Subject | null {
  if (current === null) return null;
  const { edges } = selectVisibleElements(app.store.getState());
  const from = edges.find(({ id }) => current.kind === 'relation' && id === current.id);
  const { pivot } = local.getState();
  const hub = from === undefined ? current.id : pivotOf(from, pivot);
  local.setState({ pivot: hub });
  const drawn = edges
    .filter(({ source, target }) => source === hub || target === hub)
    .map(({ id }) => ({ kind: 'relation', id }) satisfies Subject)
    .filter((subject) => canvasPlace(cy, subject) !== null);
  const at = drawn.find((subject) => sameSubject(subject, current)) ?? null;
  return cycle(drawn, at, step);
}

function pivotOf(edge: { source: string; target: string }, pivot: string | null): string {
  return pivot === edge.target ? edge.target : edge.source;
}

function openMenuAt(app: App, { cy }: CanvasHandle, current: Subject | null): void {
  const frame = cy.container()?.getBoundingClientRect();
  const middle = frame && { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
  const at = (current && clientPlace(cy, current)) ?? middle;
  if (at) openMenu(app, at.x, at.y, current);
}
