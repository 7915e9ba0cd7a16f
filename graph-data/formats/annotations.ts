/** W3C Web Annotations: each citation as an annotation of its document, with the relation as its body. */
import { relationSentence } from '../model/sentence.ts';
import type { Pages } from './pages.ts';
import { type Content, sorted } from './property-graph.ts';
import { iri } from './rdf.ts';

/** Writes a collection of annotations; offsets count code points, as the standard does. */
export function toAnnotations(content: Content): string {
  const names = new Map(content.entities.map(({ id, name }) => [id, name]));
  const relations = new Map(content.relations.map((relation) => [relation.id, relation]));
  const documents = new Map(content.documents.map((document) => [document.id, document]));
  const items = sorted(content.citations).map((citation) => {
    const relation = relations.get(citation.relation);
    const document = documents.get(citation.document);
    const sentence = relationSentence({
      sourceName: names.get(relation?.source ?? '') ?? '',
      label: relation?.label ?? '',
      targetName: names.get(relation?.target ?? '') ?? '',
    });
    const { start, end, quote, prefix, suffix } = citation;
    const position = start === null ? [] : [{ type: 'TextPositionSelector', start, end }];
    return {
      id: iri('citation', citation.id),
      type: 'Annotation',
      motivation: 'identifying',
      body: [
        { type: 'TextualBody', value: sentence, format: 'text/plain', purpose: 'describing' },
        { id: iri('relation', citation.relation) },
        { type: 'TextualBody', value: citation.stance, purpose: 'classifying' },
      ],
      target: {
        source: document?.url ?? iri('document', citation.document),
        selector: [{ type: 'TextQuoteSelector', exact: quote, prefix, suffix }, ...position],
      },
    };
  });
  const page = { type: 'AnnotationPage', startIndex: 0, items };
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'Citations of an Edgewise project',
    total: items.length,
    first: page,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** What annotations do not hold. */
export function annotationsLosses(pages: Pages): string[] {
  const count = (all: Iterable<readonly unknown[]>) => {
    let sum = 0;
    for (const { length } of all) sum += length;
    return sum;
  };
  const losses: [number, string][] = [
    [count(pages.entities()), 'entities: only their names, inside sentences'],
    [
      count(pages.bareRelations()),
      'relations’ types, speakers, modality and dates, and relations without a citation',
    ],
    [pages.tensions().length, 'tensions'],
    [count(pages.documents()), 'documents’ texts and who published them; the addresses are kept'],
  ];
  return losses.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
}
