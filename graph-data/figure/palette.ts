/**
 * Every colour and line of the graph, for canvas, panels and figures alike. Kinds of things share a
 * hue: actors blue, places green, rules violet, happenings warm, texts and ideas earthen; within a
 * family lightness and the icon tell them apart, so that colour is never the only sign.
 */
import type { KnownEntityType, Modality, Verdict } from '../model/vocabulary.ts';
import type { EdgeMark } from './icons.ts';

export type { EdgeMark } from './icons.ts';
export { EDGE_MARKS, entityIcon, markIcon } from './icons.ts';

export type Theme = 'light' | 'dark';

/** A node's disc: `fill` inside, `stroke` around, `text` for the icon on it. */
export type EntityColour = { fill: string; stroke: string; text: string };

type Pair = Readonly<Record<Theme, string>>;

const FILLS = {
  person: { light: '#2f6fbd', dark: '#6ea8ee' },
  organisation: { light: '#1d4176', dark: '#a9c8f5' },
  group: { light: '#3d8fb8', dark: '#5fbbe0' },
  place: { light: '#2a7f5f', dark: '#5cc49b' },
  law: { light: '#54378f', dark: '#c3aef5' },
  order: { light: '#7d55b8', dark: '#a587e6' },
  policy: { light: '#9a6bb0', dark: '#cf9fe0' },
  event: { light: '#bf6a12', dark: '#f0a04b' },
  offence: { light: '#a8352f', dark: '#ee7d72' },
  publication: { light: '#5b6470', dark: '#aab4c2' },
  concept: { light: '#8a6d3b', dark: '#cbb07a' },
  quantity: { light: '#6f7a3a', dark: '#b3bf72' },
} as const satisfies Record<KnownEntityType, Pair>;

const OTHER_FILLS: readonly Pair[] = [
  { light: '#0f7c86', dark: '#4cc3cc' },
  { light: '#a8487f', dark: '#e58fc0' },
  { light: '#4f7d2c', dark: '#93c56c' },
  { light: '#8d5a44', dark: '#d3a08a' },
  { light: '#5a62a8', dark: '#9aa3ea' },
  { light: '#3f6b78', dark: '#8fbac7' },
];

/**
 * Colours of categories without a hue of their own (speakers, documents, publishers): chosen by search for
 * the largest least difference (OKLab) as seen with full sight, protanopia and deuteranopia (Machado 2009),
 * at 3:1 or more against the canvas.
 */
export const CATEGORIES: readonly Pair[] = [
  { light: '#0029fc', dark: '#b2bbff' },
  { light: '#d9751b', dark: '#e47d2c' },
  { light: '#1a736f', dark: '#4be499' },
  { light: '#682ea0', dark: '#a02afc' },
  { light: '#61004b', dark: '#e361d2' },
  { light: '#895d00', dark: '#caf71f' },
  { light: '#5d3000', dark: '#d73245' },
  { light: '#9270e2', dark: '#9ef6fe' },
];

/** Entities outside the communities that have a colour, and signs that stand for any entity. */
const NO_COMMUNITY: Pair = { light: '#77808c', dark: '#8d96a3' };

/** Colours of what only the one, only the other, or both of two compared sources tell. */
export const SIDE_COLOURS = {
  a: { light: '#1565c0', dark: '#6ea8ff' },
  b: { light: '#c4570a', dark: '#ff9f4a' },
  both: { light: '#39414c', dark: '#dfe4ea' },
} as const satisfies Record<'a' | 'b' | 'both', Pair>;

const CANVAS = {
  light: {
    background: '#fbfbfa',
    label: '#1c2128',
    mutedLabel: '#667080',
    edgeLabel: '#4a5361',
    halo: '#fbfbfa',
    accent: '#d4550a',
    edge: '#838c99',
    uncited: '#b4bac3',
    unverified: '#8f5e00',
    disputed: '#c02a5c',
    rule: '#d5d9df',
  },
  dark: {
    background: '#15181d',
    label: '#eceff3',
    mutedLabel: '#98a2b0',
    edgeLabel: '#b6bec9',
    halo: '#15181d',
    accent: '#ffa45c',
    edge: '#78828f',
    uncited: '#505862',
    unverified: '#d9a63f',
    disputed: '#ff7fa8',
    rule: '#343a43',
  },
} as const satisfies Record<Theme, Readonly<Record<string, string>>>;

/** Colours of a drawing that no entity type owns; `halo` lies behind text, `accent` marks the selection. */
export type CanvasColours = Readonly<Record<keyof typeof CANVAS.light, string>>;

/** The colours of a canvas or figure in one theme, as hexadecimal RGB. */
export function canvasColours(theme: Theme): CanvasColours {
  return CANVAS[theme];
}

/** Colours of an entity type; a type Edgewise does not know always gets the same one of a spare set. */
export function entityColour(type: string, theme: Theme): EntityColour {
  const pair = Object.hasOwn(FILLS, type) ? FILLS[type as KnownEntityType] : otherFill(type);
  return theme === 'light'
    ? { fill: pair.light, stroke: '#ffffff', text: '#ffffff' }
    : { fill: pair.dark, stroke: '#15181d', text: '#15181d' };
}

function otherFill(type: string): Pair {
  let hash = 2166136261;
  for (let i = 0; i < type.length; i++) hash = Math.imul(hash ^ type.charCodeAt(i), 16777619);
  const pair = OTHER_FILLS[(hash >>> 0) % OTHER_FILLS.length];
  return pair ?? FILLS.concept;
}

/** The colours of a community's entities by its slot among `CATEGORIES`; grey for null and beyond. */
export function communityColour(slot: number | null, theme: Theme): EntityColour {
  const fill = (slot === null ? undefined : CATEGORIES[slot]) ?? NO_COMMUNITY;
  return { ...entityColour('concept', theme), fill: fill[theme] };
}

/** How sure the link is, as the line shows it. Order is the order of a legend. */
export const LINE_KINDS = ['stated', 'claimed', 'not yet so', 'uncited'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What the colour of a line says beside it. */
const TONES = ['plain', 'disputed', 'unverified', 'uncited'] as const;
export type Tone = (typeof TONES)[number];

/** What of a relation shows on its line. `sources`: how many independent sources it rests on. */
export type EdgeTraits = {
  modality: Modality;
  negated: boolean;
  verdict: Verdict | null;
  disputed: boolean;
  sources: number;
};

/** A line: `dash` in px (empty: solid), `width` in px at zoom 1, marks to draw at its middle. */
export type EdgeStyle = {
  line: 'solid' | 'dashed' | 'dotted';
  dash: readonly number[];
  width: number;
  colour: string;
  marks: readonly EdgeMark[];
};

const LINES: Readonly<Record<LineKind, Pick<EdgeStyle, 'line' | 'dash'>>> = {
  stated: { line: 'solid', dash: [] },
  claimed: { line: 'dashed', dash: [8, 4] },
  'not yet so': { line: 'dotted', dash: [2, 4] },
  uncited: { line: 'dashed', dash: [3, 7] },
};

/** The line of a relation that has these traits. */
export function edgeStyle(edge: EdgeTraits, theme: Theme): EdgeStyle {
  const kind = lineKind(edge);
  const marks: EdgeMark[] = [];
  if (edge.disputed) marks.push('disputed');
  if (edge.negated) marks.push('negated');
  return {
    ...lineOfKind(kind),
    width: kind === 'uncited' ? 1 : edgeWidth(edge.sources),
    colour: toneColour(edgeTone(edge), theme),
    marks,
  };
}

/** The kind of line of a relation: the lack of a citation outweighs how it is said. */
export function lineKind(edge: Pick<EdgeTraits, 'modality' | 'verdict'>): LineKind {
  if (edge.verdict === null) return 'uncited';
  switch (edge.modality) {
    case 'stated':
      return 'stated';
    case 'claimed':
      return 'claimed';
    case 'intended':
    case 'threatened':
    case 'demanded':
    case 'predicted':
    case 'conditional':
      return 'not yet so';
  }
}

/** Line style and dash pattern (px) of a kind. */
export function lineOfKind(kind: LineKind): Pick<EdgeStyle, 'line' | 'dash'> {
  return LINES[kind];
}

/** What a line's colour tells of a relation, the gravest first. */
export function edgeTone(edge: Pick<EdgeTraits, 'verdict' | 'disputed'>): Tone {
  if (edge.disputed) return 'disputed';
  switch (edge.verdict) {
    case null:
      return 'uncited';
    case 'exact':
    case 'normalised':
      return 'plain';
    case 'approximate':
    case 'not found':
    case 'source missing':
      return 'unverified';
  }
}

/** The colour of a tone. */
export function toneColour(tone: Tone, theme: Theme): string {
  const colours = canvasColours(theme);
  return tone === 'plain' ? colours.edge : colours[tone];
}

/** Width in px of a line that rests on so many independent sources: grows by one each, up to five. */
export function edgeWidth(sources: number): number {
  return 0.5 + Math.min(5, Math.max(1, sources));
}
