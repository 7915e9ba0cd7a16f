/** The fact-check sheet: every claim with its quotes in context and what was found. As CSV and as a page to print. */
import { relationSentence } from '../model/sentence.ts';
import type { RelationDetail } from '../model/views.ts';
import { sourceLine } from './chain.ts';
import { toCsv } from './csv.ts';

/** A relation with its citations and their reviews. */
export type SheetRelation = Pick<RelationDetail, 'relation' | 'citations'>;

const HEADINGS = [
  'Claim',
  'Speaker',
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
      relation.modality,
      relation.negated ? 'yes' : 'no',
    ];
    if (citations.length === 0) return [[...claim, ...HEADINGS.slice(4).map(() => '')]];
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

// Nothing may be loaded or run; the one style is allowed by its own policy.
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

const STYLE = `body{font:11pt/1.45 Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.4rem}section{break-inside:avoid;border-top:1px solid #999;padding:.6rem 0}
h2{font-size:1.05rem;margin:.2rem 0}blockquote{margin:.5rem 0 .5rem 1rem}.context{color:#5a5a5a}
mark{background:#fff3b8}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.4rem 0 0 1rem}
dd{margin:0}@media print{body{margin:0;max-width:none}mark{background:none;text-decoration:underline}}`;

/** A page of its own: no script, nothing loaded, ready to print. */
export function factCheckHtml(title: string, relations: readonly SheetRelation[]): string {
  const name = `Fact-check sheet: ${title}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(name)}</h1>
<p>${summary(relations)}</p>
${relations.map(section).join('\n')}
</body>
</html>
`;
}

function summary(relations: readonly SheetRelation[]): string {
  const citations = relations.flatMap((each) => each.citations);
  const reviewed = citations.filter(({ reviews }) => reviews.length > 0).length;
  return `${relations.length} claims, ${citations.length} citations, ${reviewed} of them reviewed.`;
}

function section({ relation, citations }: SheetRelation): string {
  const said = relation.speakerName === null ? '' : `, says ${relation.speakerName}`;
  const negated = relation.negated ? ', negated' : '';
  const quotes = citations.map(citationHtml).join('\n') || '<p>No citation.</p>';
  return `<section>
<h2>${escaped(relationSentence(relation))}</h2>
<p>${escaped(`${relation.modality}${negated}${said}`)}</p>
${quotes}
</section>`;
}

function citationHtml(citation: SheetRelation['citations'][number]): string {
  const [review] = citation.reviews;
  const { before, after } = citation.context;
  const warnings = citation.warnings.map(({ kind, word }) => `${kind}: ${word}`).join('; ');
  const found =
    review === undefined
      ? 'unreviewed'
      : `${review.finding} (${review.reviewer}, ${review.reviewed})`;
  const rows = [
    ['Source', sourceLine(citation)],
    ['Stance', citation.stance],
    ['Verdict', citation.verdict],
    ['Warnings', warnings],
    ['Finding', found],
    ['Note', review?.note ?? ''],
  ].filter(([, value]) => value !== '');
  const list = rows.map(([term = '', value = '']) => `<dt>${term}</dt><dd>${escaped(value)}</dd>`);
  return `<blockquote><span class="context">${escaped(before)}</span><mark>${escaped(citation.quote)}</mark><span class="context">${escaped(after)}</span></blockquote>
<dl>${list.join('')}</dl>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
