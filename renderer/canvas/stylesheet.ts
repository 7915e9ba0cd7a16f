/** How Cytoscape draws: few rules, colours and sizes as data of the elements. Labels are drawn by us. */
import type cytoscape from 'cytoscape';
import {
  canvasColours,
  LINE_KINDS,
  lineOfKind,
  type Theme,
} from '../../graph-data/figure/palette.ts';

/** The class of edges with such a dash pattern; empty for solid lines. */
export function dashClass(dash: readonly number[]): string {
  return dash.length === 0 ? '' : `dash-${dash.join('-')}`;
}

/** The style of the canvas in one theme. */
export function stylesheet(theme: Theme): cytoscape.StylesheetJson {
  const colours = canvasColours(theme);
  return [
    { selector: 'core', style: coreStyle(colours.background) },
    {
      selector: 'node',
      style: {
        width: 'data(drawn)',
        height: 'data(drawn)',
        'background-color': 'data(fill)',
        'background-image': 'data(icon)',
        'background-width': '56%',
        'background-height': '56%',
        'background-image-containment': 'inside',
        'border-width': 'data(rim)',
        'border-color': 'data(stroke)',
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        'line-opacity': theme === 'light' ? 0.62 : 0.7,
        'curve-style': 'straight',
        'edge-distances': 'node-position',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 0.7,
        'target-distance-from-node': 2,
        'overlay-opacity': 0,
      },
    },
    ...dashRules(),
    {
      selector: '.curved',
      style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': 'data(bend)' },
    },
    {
      selector: '.loop',
      style: { 'curve-style': 'bezier', 'loop-direction': 'data(loop)', 'loop-sweep': '40deg' },
    },
    { selector: '.bundle', style: { 'target-arrow-shape': 'none' } },
    { selector: '.coloured', style: { 'line-opacity': 0.92 } },
    { selector: 'node.fallen', style: { opacity: 0.3 } },
    {
      selector: 'edge.fallen',
      style: {
        'line-opacity': 0.4,
        'line-style': 'dotted',
        'line-color': colours.edge,
        'target-arrow-color': colours.edge,
      },
    },
    { selector: 'edge.lit', style: { 'line-opacity': 1, 'z-index': 5 } },
    { selector: 'node.muted', style: { opacity: 0.36 } },
    { selector: 'edge.muted', style: { opacity: 0.2 } },
    {
      selector: 'edge.chosen',
      style: {
        'line-color': colours.accent,
        'target-arrow-color': colours.accent,
        'line-opacity': 1,
        'underlay-color': colours.accent,
        'underlay-opacity': 0.16,
        'underlay-padding': 5,
        'z-index': 8,
      },
    },
    {
      selector: 'node.chosen',
      style: { 'outline-width': 3, 'outline-color': colours.accent, 'outline-offset': 2 },
    },
  ];
}

function dashRules(): cytoscape.StylesheetJson {
  return LINE_KINDS.map((kind) => lineOfKind(kind).dash)
    .filter((dash) => dash.length > 0)
    .map((dash) => ({
      selector: `.${dashClass(dash)}`,
      style: { 'line-style': 'dashed', 'line-dash-pattern': [...dash] },
    }));
}

/** Cytoscape's own signs of pressing and of box selection stay unseen: we draw our own. */
function coreStyle(colour: string): cytoscape.Css.Core {
  return {
    'active-bg-color': colour,
    'active-bg-opacity': 0,
    'active-bg-size': 0,
    'selection-box-color': colour,
    'selection-box-border-color': colour,
    'selection-box-border-width': 0,
    'selection-box-opacity': 0,
    'outside-texture-bg-color': colour,
    'outside-texture-bg-opacity': 0,
  };
}
