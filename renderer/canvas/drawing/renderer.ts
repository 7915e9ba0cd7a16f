/**
 * Our drawing as a renderer of Cytoscape, which keeps its pointer handling, events and elements. Of its
 * base renderer all is left as it is but what reads Cytoscape's styles, of which we have none.
 */
import type { Core, EventHandler } from 'cytoscape';
import type { Point, Zooming } from '../../store/state.ts';
import { answersOf } from './answers.ts';
import { createIconSprites } from './icon-sprites.ts';
import { createLoose } from './loose.ts';
import { paintScene } from './paint-scene.ts';
import { createPicture, type Paint, windowPace } from './picture.ts';
import type { Scene } from './scene.ts';
import { fitSurface, viewOf } from './view.ts';

/** An event that has the graph drawn before the next frame begins, which would only then be begun with. */
export const DRAW_NOW = 'drawnow';

type Binding = { target: Core; args: readonly [string, EventHandler] };

/** What we use and replace of Cytoscape's base renderer, which its types do not describe. */
type Renderer = {
  cy: Core;
  container: HTMLElement;
  bindings: Binding[];
  beforeRenderCallbacks: unknown[];
  destroy(): void;
};

/** A constructor as Cytoscape takes it, of renderers that draw `scene`; `zooming` is asked at every frame. */
export function rendererOf(scene: Scene, zooming: () => Zooming): (this: Renderer) => void {
  return function EdgewiseRenderer(this: Renderer): void {
    forgetStyles(this);
    scene.attach(this.cy);
    Object.assign(this, { data: {} }, answersOf(this.cy, scene), drawingOf(this, scene, zooming));
  };
}

/** What the base renderer would work out of styles before each frame. */
function forgetStyles(renderer: Renderer): void {
  for (const { target, args } of renderer.bindings) target.off(...args);
  renderer.bindings = [];
  renderer.beforeRenderCallbacks = [];
}

/** The canvas inside of the container, and what Cytoscape asks to have drawn on it. */
function drawingOf(renderer: Renderer, scene: Scene, zooming: () => Zooming) {
  const { cy, container } = renderer;
  const canvas = createSurface(container);
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('This browser has no 2D canvas, which Edgewise draws on.');
  const icons = createIconSprites();
  const paint: Paint = (target, view) => paintScene(target, scene, icons, view);
  const again = () => cy.forceRender();
  const pace = windowPace();
  const loose = createLoose({ scene, icons, again, pace });
  const busy = handOf(cy, (id) => {
    const node = scene.node(id);
    if (node !== null && picture.isHeavy()) loose.prepare(new Set([node]), viewOf(cy));
  });
  const picture = createPicture(ctx, { paint, zooming, pace, again, busy });
  const { destroy } = renderer;
  const render = () => {
    const view = viewOf(cy);
    const resized = fitSurface(canvas, view);
    scene.update(resized || !picture.has(view, scene.bounds()));
    const { changed, moved } = scene.news();
    const isLoose = !resized && (changed || busy());
    if (!isLoose) loose.forget();
    const quick = isLoose ? loose.painter(moved) : null;
    const shown = picture.show(view, resized || changed, scene.bounds(), quick);
    if (shown) cy.emit('render');
  };
  cy.on(DRAW_NOW, render);
  return {
    redrawHint: () => {},
    matchCanvasSize: () => {},
    render,
    renderTo: (target: CanvasRenderingContext2D, zoom: number, pan: Point, ratio: number) =>
      paint(target, { ...viewOf(cy), zoom, pan, ratio }),
    nodeShapeImpl: () => {},
    arrowShapeImpl: () => {},
    destroy() {
      loose.forget();
      picture.destroy();
      destroy.call(renderer);
    },
  };
}

/** Whether nodes are in someone's hand; `grabbed` is told of each as it is taken. */
function handOf(cy: Core, grabbed: (id: string) => void): () => boolean {
  let held = false;
  cy.on('grab free', ({ type, target }) => {
    held = String(type) === 'grab';
    if (held) grabbed(target.id());
    // What was made ready for a drag is not needed where it was but a click.
    else cy.forceRender();
  });
  return () => held;
}

function createSurface(container: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    userSelect: 'none',
  });
  container.append(canvas);
  return canvas;
}
