/** Finds the passages that a relation of a corpus quotes. */
import { type Anchoring, anchorQuote } from '../evidence/anchor.ts';
import type { Citation } from '../model/records.ts';
import { type Item, type Known, place } from './corpus-item.ts';
import type { Problem } from './corpus-problems.ts';
import type { CorpusRelation } from './corpus-schema.ts';

/** The citations of a relation; a quote that is missing or ambiguous becomes a problem. */
export function citationsOf(
  item: Item<CorpusRelation>,
  known: Known,
  problems: Problem[],
): Citation[] {
  return item.value.cite.flatMap((claim, index) => {
    const document = known.documents.get(claim.document);
    if (document === undefined) {
      const message = `there is no document “${claim.document}”`;
      problems.push({ ...place(item, 'cite', index, 'document'), message });
      return [];
    }
    const { quote, prefix, suffix } = claim;
    const anchoring = anchorQuote(document.text, {
      quote,
      ...(prefix === undefined ? {} : { prefix }),
      ...(suffix === undefined ? {} : { suffix }),
    });
    if (anchoring.status !== 'found') {
      problems.push({
        ...place(item, 'cite', index, 'quote'),
        message: complaint(anchoring, claim),
      });
      return [];
    }
    const { start, end } = anchoring.anchor;
    const id = `${item.value.id}-${index + 1}`;
    const { stance } = claim;
    return [
      {
        id,
        relation: item.value.id,
        document: document.id,
        start,
        end,
        quote,
        prefix: anchoring.anchor.prefix,
        suffix: anchoring.anchor.suffix,
        stance,
        verdict: 'exact' as const,
      },
    ];
  });
}

function complaint(
  anchoring: Exclude<Anchoring, { status: 'found' }>,
  claim: {
    quote: string;
    document: string;
    prefix?: string | undefined;
    suffix?: string | undefined;
  },
): string {
  const short = claim.quote.length > 80 ? `${claim.quote.slice(0, 80)}…` : claim.quote;
  if (anchoring.status === 'ambiguous') {
    const places = anchoring.anchors.map(({ prefix, suffix }) =>
      JSON.stringify(`${prefix}[…]${suffix}`),
    );
    return `the quote “${short}” stands ${places.length} times in “${claim.document}”; tell which with a prefix or suffix: ${places.join(', ')}`;
  }
  if (anchoring.near !== null) {
    return `the quote “${short}” is not in “${claim.document}” to the letter; the text has ${JSON.stringify(anchoring.near)}`;
  }
  const context = claim.prefix !== undefined || claim.suffix !== undefined;
  return context
    ? `the quote “${short}” does not stand in “${claim.document}” between this prefix and suffix`
    : `the quote “${short}” is not in “${claim.document}”; copy it to the letter`;
}
