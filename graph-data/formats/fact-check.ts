/** The fact-check sheet as a table: every claim with its quotes in context and what was found. */
import { relationSentence } from '../model/sentence.ts';
import type { RelationDetail } from '../model/views.ts';
import { sourceLine } from './chain.ts';
import { toCsv } from './csv.ts';

/** A relation with its citations and their reviews. */
export type SheetRelation = Pick<RelationDetail, 'relation' | 'citations'>;

const HEADINGS = [
  'Claim',
  'Speaker',
  'Type',
  'Modality',
  'Negated',
  'Stance',
  'Context before',
  'Quote',
  'Context after',
  'Source',
  'URL',
  'Verdict',
  'Warnings',
  'Finding',
  'Note',
  'Reviewer',
  'Reviewed',
] as const;

/** One row a citation, one for a relation without any. The latest review counts. */
export function factCheckCsv(relations: readonly SheetRelation[]): string {
  const rows = relations.flatMap(({ relation, citations }) => {
    const claim = [
      relationSentence(relation),
      relation.speakerName ?? '',
      relation.type,
      relation.modality,
      relation.negated ? 'yes' : 'no',
    ];
    if (citations.length === 0) return [[...claim, ...HEADINGS.slice(5).map(() => '')]];
    return citations.map((citation) => [...claim, ...citationCells(citation)]);
  });
  return toCsv([HEADINGS, ...rows]);
}

function citationCells(citation: SheetRelation['citations'][number]): string[] {
  const [review] = citation.reviews;
  const { before, after } = citation.context;
  return [
    citation.stance,
    before.trim(),
    citation.quote,
    after.trim(),
    sourceLine({ ...citation, url: null }),
    citation.url ?? '',
    citation.verdict,
    citation.warnings.map(({ kind, word }) => `${kind}: ${word}`).join('; '),
    review?.finding ?? 'unreviewed',
    review?.note ?? '',
    review?.reviewer ?? '',
    review?.reviewed ?? '',
  ];
}
