/** Makes the one Cytoscape instance of a window. The store decides what is selected; drawing is ours. */
import cytoscape from 'cytoscape';
import type { Zooming } from '../store/state.ts';
import { rendererOf } from './drawing/renderer.ts';
import { createScene, type Scene } from './drawing/scene.ts';
import { ZOOM } from './viewport.ts';

/** Cytoscape and what is drawn of its elements. */
export type GraphCore = { cy: cytoscape.Core; scene: Scene };

/**
 * An empty canvas inside `container`, which must have a size and be positioned.
 * @param zooming how it is to be drawn while one zooms, asked at every frame
 */
export function createCore(container: HTMLElement, zooming: () => Zooming): GraphCore {
  const scene = createScene();
  cytoscape('renderer', 'edgewise', rendererOf(scene, zooming));
  // Not in its types, but how a renderer is chosen.
  const chosen = { renderer: { name: 'edgewise' } };
  const cy = cytoscape({
    ...chosen,
    container,
    // Styles are Cytoscape's slowest part, and nothing of ours asks for them.
    styleEnabled: false,
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
    boxSelectionEnabled: false,
    autounselectify: true,
    desktopTapThreshold: 5,
    layout: { name: 'null' },
  });
  return { cy, scene };
}
