/** Measures that the canvas and figures share: sizes in px at zoom 1. */

/** Labels: one font everywhere, wrapped at a width that two words of a name usually fit. */
export const LABEL = { font: 12, lineHeight: 15, width: 160, gap: 4, lines: 3 } as const;
export const EDGE_LABEL = { font: 10, lineHeight: 12, width: 220 } as const;

/** Width in px of `text` set in Inter at `size` px and `weight` (400 to 700). */
export type Measure = (text: string, size: number, weight: number) => number;

/** Radius in px of a node by the number of its relations: 14 for none, 26 from 60 on. */
export function nodeRadius(degree: number): number {
  return 14 + 12 * Math.min(1, Math.sqrt(Math.max(0, degree) / 60));
}

/**
 * Breaks a label into lines no wider than `width` px, at spaces where there are any; what does not
 * fit into `lines` lines ends in an ellipsis.
 */
export function wrapLabel(
  text: string,
  measure: Measure,
  style: { size: number; weight: number; width: number; lines: number },
): string[] {
  const fits = (line: string) => measure(line, style.size, style.weight) <= style.width;
  const wrapped: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => breakWord(word, fits))) {
    if (wrapped.length > style.lines) break;
    if (line === '') line = word;
    else if (fits(`${line} ${word}`)) line = `${line} ${word}`;
    else {
      wrapped.push(line);
      line = word;
    }
  }
  if (line !== '') wrapped.push(line);
  return wrapped.length <= style.lines ? wrapped : shortened(wrapped, style.lines, fits);
}

function shortened(wrapped: string[], lines: number, fits: (line: string) => boolean): string[] {
  const last = [...(wrapped[lines - 1] ?? '')];
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...wrapped.slice(0, lines - 1), `${last.join('').trimEnd()}…`];
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word.slice(0, 1000))) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/**
 * How far each of `count` parallel edges bows out at its middle, in px to the left of the way from
 * the pair's first node to its second; a single edge is straight.
 */
function fanOffsets(count: number): number[] {
  const step = count > 8 ? 160 / (count - 1) : 24;
  return Array.from({ length: count }, (_, at) => (at - (count - 1) / 2) * step);
}

/** One way of drawing one edge: `offset` as in `fanOffsets`, `loop` the ring number of a self loop. */
export type EdgeBow = { offset: number; loop: number | null };

/**
 * Bows of all edges, in their order, so that none of the edges between one pair lies on another,
 * whichever way each points. An offset counts to the left of the edge's own direction.
 */
export function edgeBows(edges: readonly { source: string; target: string }[]): EdgeBow[] {
  const groups = new Map<string, number[]>();
  edges.forEach(({ source, target }, at) => {
    const key = JSON.stringify(source < target ? [source, target] : [target, source]);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  const bows: EdgeBow[] = edges.map(() => STRAIGHT);
  for (const group of groups.values()) {
    const between = group.flatMap((at) => edges[at] ?? []);
    pairBows(between).forEach((bow, rank) => {
      bows[group[rank] ?? 0] = bow;
    });
  }
  return bows;
}

const STRAIGHT: EdgeBow = { offset: 0, loop: null };

/** The same for all edges between one pair. */
export function pairBows(edges: readonly { source: string; target: string }[]): EdgeBow[] {
  const offsets = fanOffsets(edges.length);
  return edges.map(({ source, target }, rank) => {
    if (source === target) return { offset: 0, loop: rank };
    if (edges.length === 1) return STRAIGHT;
    const offset = offsets[rank] ?? 0;
    return { offset: (source < target ? offset : -offset) + 0, loop: null };
  });
}

/** What a layout needs of a drawn node: its box with label, and how far it reaches above the centre. */
export type NodeBox = {
  radius: number;
  lines: string[];
  width: number;
  height: number;
  top: number;
};

/** The drawn box of a node: the disc, and its label centred below. */
export function nodeBox(
  node: { name: string; degree: number },
  measure: Measure,
  radius: number = nodeRadius(node.degree),
): NodeBox {
  const style = { size: LABEL.font, weight: 500, width: LABEL.width, lines: LABEL.lines };
  const lines = wrapLabel(node.name, measure, style);
  const widest = lines.reduce((max, line) => Math.max(max, measure(line, LABEL.font, 500)), 0);
  const label = lines.length === 0 ? 0 : LABEL.gap + lines.length * LABEL.lineHeight;
  return {
    radius,
    lines,
    width: Math.max(widest, 2 * radius),
    height: 2 * radius + label,
    top: radius,
  };
}
