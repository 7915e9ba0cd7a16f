/** Numbered citations: which number each passage gets, and what the number stands for. */
import { quoted } from '../model/quoted.ts';
import type { CitedPassage, GraphEdge } from '../model/views.ts';
import { asSaid } from './as-said.ts';
import type { Point } from './edge-paths.ts';
import { shortenQuote } from './quote.ts';

/** A relation's cited passages, as the service answers them. */
export type CitedRelation = {
  relation: GraphEdge;
  sentence: string;
  citations: readonly CitedPassage[];
};

/** An entry of the list of references. */
export type Reference = {
  number: number;
  relation: string;
  sentence: string;
  /** In quotation marks; shortened unless asked for whole. */
  quote: string;
  /** Title, author, publisher and date. */
  source: string;
  url: string | null;
  verdict: string;
};

/** Longest quote printed whole, in code points; shorter in a long list that shares its sheet with the graph. */
const QUOTE = 280;
const QUOTE_OF_MANY = 180;
const MANY = 100;

/**
 * Numbers every citation in the order given, one number each.
 * @param whole whether long quotes are printed whole
 * @param crowded whether the list stands beside or under the graph
 * @returns the list, and what to write on each relation: `4` or `4–6`
 */
export function numberReferences(
  relations: readonly CitedRelation[],
  whole = false,
  crowded = false,
): { references: Reference[]; numbers: Map<string, string> } {
  const references: Reference[] = [];
  const numbers = new Map<string, string>();
  const all = relations.reduce((sum, { citations }) => sum + citations.length, 0);
  const longest = crowded && all > MANY ? QUOTE_OF_MANY : QUOTE;
  for (const { relation, sentence, citations } of relations) {
    const first = references.length + 1;
    for (const citation of citations)
      references.push({
        number: references.length + 1,
        relation: relation.id,
        sentence: asSaid(sentence, relation),
        quote: quoted(
          whole
            ? citation.quote.trim().replace(/\s+/gu, ' ')
            : shortenQuote(citation.quote, [sentence], longest),
        ),
        source: sourceOf(citation),
        url: citation.url,
        verdict: `Quote: ${citation.verdict}`,
      });
    const last = references.length;
    if (last >= first) numbers.set(relation.id, first === last ? `${first}` : `${first}–${last}`);
  }
  return { references, numbers };
}

function sourceOf({ author, documentTitle, publisher, published, stance }: CitedPassage): string {
  const parts = [documentTitle, author, publisher, published].filter((part) => part !== null);
  const aside =
    stance === 'supports' ? '' : stance === 'disputes' ? ' (disputes this)' : ' (context)';
  return `${parts.join(', ')}${aside}`;
}

/** Relations in the order in which a reader of the picture meets them: by rows from the top, then from the left. */
export function readingOrder(
  edges: readonly GraphEdge[],
  positions: Readonly<Record<string, Point>>,
): GraphEdge[] {
  const ys = Object.values(positions).map(({ y }) => y);
  const rows = 12;
  const height = ys.reduce((a, b) => Math.max(a, b), 0) - ys.reduce((a, b) => Math.min(a, b), 0);
  const middle = ({ source, target }: GraphEdge) => {
    const [a, b] = [positions[source] ?? { x: 0, y: 0 }, positions[target] ?? { x: 0, y: 0 }];
    return {
      x: (a.x + b.x) / 2,
      row: Math.round((((a.y + b.y) / 2) * rows) / Math.max(1, height)),
    };
  };
  const middles = new Map(edges.map((edge) => [edge.id, middle(edge)]));
  return edges.toSorted((a, b) => {
    const [p, q] = [middles.get(a.id), middles.get(b.id)];
    return (p?.row ?? 0) - (q?.row ?? 0) || (p?.x ?? 0) - (q?.x ?? 0) || (a.id < b.id ? -1 : 1);
  });
}
