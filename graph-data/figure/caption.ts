/** Words for a figure: what someone who cannot see it is told, and what is printed beneath it. */
import type { GraphEdge } from '../model/views.ts';
import type { Drawing } from './drawing.ts';
import type { Reference } from './numbering.ts';
import { type LineKind, lineKind } from './palette.ts';

type Words = {
  title: string;
  sourceLine: string;
  drawing: Drawing;
  edges: readonly GraphEdge[];
  references: readonly Reference[];
};

/** A description of the picture: its size, its centre, what its lines and numbers say. */
export function altText({ title, drawing, edges, references }: Words): string {
  const { nodes } = drawing;
  const drawn = drawnEdges(drawing, edges);
  const about = title === '' ? '' : ` “${title}”`;
  return [
    `A graph${about} of ${count(nodes.length, 'entity', 'entities')} and ${count(drawn.length, 'relation', 'relations')}.`,
    types(nodes.map(({ type }) => type)),
    centre(drawing),
    disputes(drawn),
    denials(drawn),
    references.length === 0
      ? ''
      : `Numbers on the relations stand for ${count(references.length, 'quote', 'quotes')} listed with the figure.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A caption to print: what is shown, how to read the lines, where it comes from. */
export function captionOf({ title, sourceLine, drawing, edges, references }: Words): string {
  const drawn = drawnEdges(drawing, edges);
  const documents = new Set(drawn.flatMap((edge) => edge.documents)).size;
  return [
    title === '' ? '' : sentence(title),
    `${count(drawing.nodes.length, 'entity', 'entities')} and ${count(drawn.length, 'relation', 'relations')}${documents === 0 ? '' : ` from ${count(documents, 'document', 'documents')}`}.`,
    lines(drawn),
    references.length === 0 ? '' : 'Numbers refer to the quotes in the list of references.',
    sourceLine === '' ? '' : sentence(sourceLine),
  ]
    .filter(Boolean)
    .join(' ');
}

function drawnEdges(drawing: Drawing, edges: readonly GraphEdge[]): GraphEdge[] {
  const ids = new Set(drawing.edges.map(({ id }) => id));
  return edges.filter(({ id }) => ids.has(id));
}

function types(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of all) counts.set(type, (counts.get(type) ?? 0) + 1);
  const list = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 4)
    .map(([type, number]) => `${type} (${number})`);
  return list.length === 0 ? '' : `Most frequent kinds: ${list.join(', ')}.`;
}

function centre({ nodes }: Drawing): string {
  const best = nodes
    .toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .filter(({ degree }) => degree > 0)
    .slice(0, 5)
    .map(({ name, degree }) => `${name} (${degree})`);
  return best.length === 0 ? '' : `Most connected: ${best.join(', ')}.`;
}

function disputes(edges: readonly GraphEdge[]): string {
  const disputed = edges.filter((edge) => edge.disputed).length;
  if (disputed === 0) return '';
  return `${count(disputed, 'relation is', 'relations are')} disputed between the documents.`;
}

function denials(edges: readonly GraphEdge[]): string {
  const negated = edges.filter((edge) => edge.negated).length;
  if (negated === 0) return '';
  return `${count(negated, 'relation is', 'relations are')} said not to be so.`;
}

const READ_AS = {
  stated: 'solid lines are stated as fact',
  claimed: 'dashed lines are claims',
  'not yet so': 'dotted lines are intended, threatened, demanded, predicted or conditional',
  uncited: 'faint dashed lines have no citation',
} as const satisfies Record<LineKind, string>;

function lines(edges: readonly GraphEdge[]): string {
  const kinds = new Set(edges.map(lineKind));
  const list = (Object.keys(READ_AS) as LineKind[]).filter((kind) => kinds.has(kind));
  return list.length < 2 ? '' : sentence(list.map((kind) => READ_AS[kind]).join('; '));
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function sentence(text: string): string {
  const [first = '', ...rest] = text.trim();
  const whole = first.toLocaleUpperCase('en') + rest.join('');
  return /[.!?…]$/u.test(whole) ? whole : `${whole}.`;
}
