/** The fact-check sheet as a page to print: claims, quotes in context, and what was found of each. */

import { relationSentence } from '../model/sentence.ts';
import type { RelationDetail } from '../model/views.ts';
import { FINDINGS } from '../model/vocabulary.ts';
import { sourceLine } from './chain.ts';
import type { SheetRelation } from './fact-check.ts';
import { PAGE_STYLE } from './fact-check-style.ts';

type SheetCitation = RelationDetail['citations'][number];

// Nothing may be loaded or run; the one style is allowed by its own policy.
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

/** A page of its own: no script, nothing loaded, ready to print. The latest review of a citation counts. */
export function factCheckHtml(title: string, relations: readonly SheetRelation[]): string {
  const name = escaped(`Fact-check sheet: ${title}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${name}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>${name}</h1>
${summary(relations)}
${relations.map(section).join('\n')}
</body>
</html>
`;
}

/** How much was checked, by whom and when, and what was found how often. */
function summary(relations: readonly SheetRelation[]): string {
  const citations = relations.flatMap((each) => each.citations);
  const reviews = citations.flatMap(({ reviews: [latest] }) => latest ?? []);
  const names = [...new Set(reviews.map(({ reviewer }) => reviewer))];
  const times = reviews.map(({ reviewed }) => reviewed).sort();
  const [first = '', last = ''] = [times[0], times.at(-1)];
  const when =
    instant(first) === instant(last) ? instant(first) : `${instant(first)} to ${instant(last)}`;
  const by = names.length === 0 ? '' : ` By ${names.join(', ')}, ${when}.`;
  const counts = [
    ...FINDINGS.map((finding) => [
      finding,
      reviews.filter((one) => one.finding === finding).length,
    ]),
    ['unreviewed', citations.length - reviews.length],
  ].filter(([, number]) => number !== 0);
  return `<p>${relations.length} claims, ${citations.length} citations, ${reviews.length} of them reviewed.${escaped(by)}</p>
<ul class="counts">${counts.map(([word, number]) => `<li><b>${number}</b> ${word}</li>`).join('')}</ul>`;
}

function section({ relation, citations }: SheetRelation, index: number): string {
  const said = [
    relation.speakerName === null
      ? 'In the document’s own voice'
      : `Speaker: ${relation.speakerName}`,
    relation.modality,
    ...(relation.negated ? ['negated'] : []),
    `type “${relation.type}”`,
    ...(relation.occurred === null ? [] : [relation.occurred]),
  ].join(' · ');
  const [first = '<p>No citation.</p>', ...more] = citations.map(citationHtml);
  return `<section>
<article>
<h2><span>${index + 1}.</span> ${escaped(relationSentence(relation))}</h2>
<p class="said">${escaped(said)}</p>
${first}
</article>
${more.map((one) => `<article>\n${one}\n</article>`).join('\n')}
</section>`;
}

function citationHtml(citation: SheetCitation): string {
  const { before, after } = citation.context;
  const [review] = citation.reviews;
  const found = review?.finding ?? 'unreviewed';
  const kind = found === 'supported' || found === 'unreviewed' ? found : 'wanting';
  const by = review === undefined ? '' : `, ${review.reviewer}, ${instant(review.reviewed)}`;
  const note =
    review === undefined || review.note === '' ? '' : `<p class="note">${escaped(review.note)}</p>`;
  return `<blockquote><span class="context">${escaped(before)}</span><mark>${escaped(citation.quote)}</mark><span class="context">${escaped(after)}</span></blockquote>
<p class="source">${escaped(place(citation))}</p>
<p><b class="${kind}">${found}</b><span class="source">${escaped(by)}</span></p>
${note}`;
}

function place(citation: SheetCitation): string {
  const warnings = citation.warnings.map(({ kind, word }) => `look twice: ${kind}, ${word}`);
  const stance = citation.stance === 'supports' ? [] : [citation.stance];
  return [sourceLine(citation), `quote ${citation.verdict}`, ...stance, ...warnings].join(' · ');
}

/** An instant without its seconds, in the time zone that every reader of the sheet can tell. */
function instant(iso: string): string {
  return iso === '' ? '' : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
