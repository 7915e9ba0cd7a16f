/** Makes the one Cytoscape instance of a window. The store decides what is selected, we draw labels and zoom. */
import cytoscape from 'cytoscape';
import type { Theme } from '../../graph-data/figure/palette.ts';
import { stylesheet } from './stylesheet.ts';
import { ZOOM } from './viewport.ts';

/** An empty canvas inside `container`, which must have a size and be positioned. */
export function createCore(container: HTMLElement, theme: Theme): cytoscape.Core {
  return cytoscape({
    container,
    style: stylesheet(theme),
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
    boxSelectionEnabled: false,
    autounselectify: true,
    desktopTapThreshold: 5,
    layout: { name: 'null' },
  });
}
