/** A canvas that draws a graph with its labels, without the window around it. */
import type { Core } from 'cytoscape';
import type { AppState } from '../store/state.ts';
import { createCore } from './cytoscape-core.ts';
import type { Scene } from './drawing/scene.ts';
import { createLabelLayer, type LabelLayer } from './label-layer.ts';

/** What labels have to know of the state of the window. */
export type Labelled = { canvas: Pick<AppState['canvas'], 'nodes' | 'edges' | 'pinned'> };
/** What all of the drawing has to know of it. */
export type Drawn = Labelled & { ui: Pick<AppState['ui'], 'zooming'> };
export type GraphCanvas = { cy: Core; scene: Scene; labels: LabelLayer };

/**
 * An empty canvas; elements are added to `cy` (see `definitions`).
 * @param container positioned and sized; holds the graph
 * @param surface lies over the container; holds the labels
 * @param read what is on the canvas and how it is to be drawn, asked at every frame
 */
export function createGraphCanvas(
  container: HTMLElement,
  surface: HTMLCanvasElement,
  read: () => Drawn,
): GraphCanvas {
  const { cy, scene } = createCore(container, () => read().ui.zooming);
  return { cy, scene, labels: createLabelLayer({ cy, scene }, surface, read) };
}
