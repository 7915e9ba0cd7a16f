import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../formats/corpus.ts';
import type { Citation, Document, Review } from '../model/records.ts';
import {
  openSample,
  sampleCitation,
  sampleContent,
  sampleDocument,
  sampleEntity,
  sampleRelation,
} from './sample.ts';

const review = (id: string, citation: string, finding: Review['finding'], day = 1): Review => ({
  id,
  citation,
  finding,
  note: '=1+1, "so"\nhe said',
  reviewer: 'Ada',
  reviewed: `2026-03-0${day}T09:30:00.000Z`,
});
const putReview = (value: Review) => ({
  name: 'Review',
  changes: [{ op: 'put' as const, record: { kind: 'review' as const, value } }],
});

/** A citation that claims words, without offsets. */
function claimed(id: string, document: Document, quote: string): Citation {
  return {
    id,
    relation: 'bob-self',
    document: document.id,
    start: null,
    end: null,
    quote,
    prefix: '',
    suffix: '',
    stance: 'supports',
    verdict: 'exact',
  };
}

test('a review is stored, seen, counted, undone, and kept out of the interchange format', async () => {
  const { service } = openSample();
  const before = (await service.exportProject({ format: 'json' })).content;
  await service.applyChanges(putReview(review('v1', 'c2', 'wrong actor', 1)));
  const { inverse } = await service.applyChanges(putReview(review('v2', 'c2', 'supported', 2)));
  const detail = await service.getRelation({ id: 'bob-works' });
  expect(detail.relation.review).toBe('supported');
  expect(detail.citations[0]).toMatchObject({
    finding: 'supported',
    reviews: [{ id: 'v2' }, { id: 'v1' }],
  });
  expect((await service.getFacets({})).reviews).toEqual([
    { value: 'unreviewed', label: 'unreviewed', count: 4 },
    { value: 'supported', label: 'supported', count: 1 },
  ]);
  await service.applyChanges(inverse);
  expect((await service.getRelation({ id: 'bob-works' })).relation.review).toBe('wrong actor');
  expect((await service.exportProject({ format: 'json' })).content).toBe(before);
  await expect(
    service.applyChanges({ name: 'x', changes: [{ op: 'delete', kind: 'citation', id: 'c2' }] }),
  ).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('1 review') });
});

test('words that are not in the document are kept as claimed, judged and shown for what they are', async () => {
  const content = sampleContent();
  const long = 'He said that the cities which refuse to comply with federal agents lose money.';
  const document = sampleDocument('long', `One. “No” it is. ${long} Two. Twice. Twice.`);
  content.documents.push(document, sampleDocument('empty', ''));
  const [empty] = content.documents.slice(-1);
  if (empty === undefined) throw new Error('No document.');
  content.citations.push(
    claimed('n', document, '"No" it is.'),
    claimed('a', document, long.replace('refuse', 'decline')),
    claimed('f', document, 'They never said so.'),
    claimed('m', empty, 'Anything.'),
    claimed('e', document, 'One.'),
    claimed('t', document, 'Twice.'),
  );
  const { service } = openSample(content);
  const { citations } = await service.getRelation({ id: 'bob-self' });
  const of = (id: string) => citations.find((each) => each.id === id);
  expect(of('n')).toMatchObject({
    verdict: 'normalised',
    start: null,
    place: { text: '“No” it is.' },
  });
  expect(of('a')).toMatchObject({ verdict: 'approximate', start: null, place: { text: long } });
  expect(of('a')?.difference.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'deleted', text: 'decline' },
    { kind: 'inserted', text: 'refuse' },
  ]);
  expect(of('f')).toMatchObject({ verdict: 'not found', place: null });
  expect(of('m')).toMatchObject({ verdict: 'source missing', place: null });
  expect(of('e')).toMatchObject({ verdict: 'exact', start: 0, end: 4 });
  expect(of('t')).toMatchObject({ verdict: 'exact', start: null, place: null });
  const health = await service.getEvidenceHealth({ list: 'not exact', offset: 1, limit: 2 });
  expect(health.total).toBe(4);
  expect(health.items.map(({ citation }) => citation?.id)).toEqual(['f', 'a']);
  expect((await service.checkQuotes({})).failures.map(({ citation }) => citation).sort()).toEqual([
    'a',
    'f',
    'm',
    'n',
  ]);
});

test('only what was not checked is checked again, and what turns out otherwise is stored', async () => {
  const { service, project, onChange } = openSample();
  expect((await service.checkQuotes({ changed: true })).checked).toBe(0);
  const names: string[] = [];
  onChange(({ name }) => names.push(name));
  project.writable?.exec(
    `DROP TRIGGER document_immutable; UPDATE document SET text = replace(text, 'Bob', 'Rob')`,
  );
  const { checked, failures } = await service.checkQuotes({ changed: true });
  expect([checked, failures.length, names]).toEqual([6, 6, ['Check quotes']]);
  expect((await service.getRelation({ id: 'bob-works' })).relation.verdict).toBe('source missing');
  expect((await service.checkQuotes({ changed: true })).checked).toBe(0);
});

test('one publisher is one source, and so is one text in two papers', async () => {
  const content = sampleContent();
  const story =
    'The mayor told reporters on Monday that the city would go to court at once if funds were cut.';
  const paper = (id: string, publisher: string | null, text: string) => ({
    ...sampleDocument(id, text),
    publisher,
  });
  const documents = [
    paper('wire', 'Wire', `${story} More from the wire.`),
    paper('copy', 'Gazette', `(Wire) – ${story.replace('told reporters', 'has told reporters')}`),
    paper('same', 'Gazette', 'A quite different account of it all, by the same paper.'),
    paper(
      'own',
      'Herald',
      'Going to court was what he had in mind, an aide explained to us last night.',
    ),
  ];
  content.documents.push(...documents);
  const quotes = [
    'go to court at once',
    'go to court at once',
    'different account',
    'Going to court',
  ];
  content.citations.push(
    ...documents.map((document, at) =>
      sampleCitation(`s${at}`, 'bob-self', document, quotes[at] ?? ''),
    ),
  );
  const { service } = openSample(content);
  const sources = async () => (await service.getRelation({ id: 'bob-self' })).relation.sources;
  expect(await sources()).toBe(2);
  const { inverse } = await service.applyChanges({
    name: 'x',
    changes: [{ op: 'delete', kind: 'citation', id: 's3' }],
  });
  expect(await sources()).toBe(1);
  await service.applyChanges(inverse);
  expect(await sources()).toBe(2);
});

test('leaving sources out fells what rests on them alone', async () => {
  const content = sampleContent();
  const other = { ...sampleDocument('other', 'Ann leads Blue, they say.'), publisher: 'Other' };
  content.documents.push(other);
  content.entities.push(sampleEntity('dora', 'Dora'));
  content.relations.push(sampleRelation('dora-ann', 'dora', 'ann', 'knows'));
  content.citations.push(
    sampleCitation('o1', 'ann-leads', other, 'Ann leads Blue'),
    sampleCitation('o2', 'dora-ann', other, 'they say'),
  );
  const { service } = openSample(content);
  const without = await service.getDependence({ publishers: ['Other'] });
  expect(without).toMatchObject({ relations: ['dora-ann'], entities: ['dora'] });
  const all = await service.getDependence({ documents: ['doc', 'other'] });
  expect(all.relations).toHaveLength(5);
  expect(all.entities.sort()).toEqual(['ann', 'blue', 'cem', 'dora'].sort());
  const alone = without.alone.find(({ value }) => value === 'doc');
  expect(alone).toMatchObject({ supported: 4, relations: ['bob-works', 'cem-met', 'bob-denies'] });
});

test('a chain reads as an argument with its weakest link named', async () => {
  const { service } = openSample();
  const chain = await service.explainPath({
    from: 'cem',
    relations: ['cem-met', 'ann-leads', 'bob-works'],
  });
  expect(chain.entities.map(({ id }) => id)).toEqual(['cem', 'ann', 'blue', 'bob']);
  expect(chain.hops.map(({ reversed }) => reversed)).toEqual([false, false, true]);
  expect(chain.weakest).toBe(2);
  expect(chain.hops[2]?.reasons.map(({ kind }) => kind)).toContain('disputed');
  expect(chain.text).toContain('[3] “Bob works for Blue.” Title of doc, The Paper, 2017-01-26');
  expect(chain.text).toContain('Weakest link: Another relation contradicts it.');
  expect(chain.markdown).toContain('[^3]');
  await expect(
    service.explainPath({ from: 'cem', relations: ['bob-works'] }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('tensions show both sides; the timeline shows both clocks', async () => {
  const content = sampleContent();
  const [first] = content.relations;
  if (first !== undefined) first.occurred = '2016-12';
  const { service } = openSample(content);
  const [tension] = await service.listTensions({});
  expect(tension?.sides.map(({ citation }) => citation?.quote)).toEqual([
    'Bob works for Blue.',
    'Bob denies it.',
  ]);
  const { relations, event, published } = await service.getTimeline({ among: [] });
  const day = (date: string) => Date.parse(date) / 86_400_000;
  const at = relations.indexOf('ann-leads');
  expect(event[at]).toEqual({ start: day('2016-12-01'), end: day('2016-12-31'), uncertain: false });
  expect(published[at]?.start).toBe(day('2017-01-26'));
  expect(published[relations.indexOf('bob-self')]).toBe(null);
});

test('the fact-check sheets hold every claim, and nothing in them can run', async () => {
  const { service } = openSample();
  await service.applyChanges(putReview(review('v1', 'c2', 'supported')));
  const csv = (await service.exportProject({ format: 'fact-check-csv' })).content;
  expect(csv).toContain(`"'=1+1, ""so""\nhe said"`);
  expect(csv.split('\r\n')[0]).toMatch(/^Claim,Speaker,Type,/);
  const html = (await service.exportProject({ format: 'fact-check-html', relations: ['cem-met'] }))
    .content;
  expect(html).toContain('Cem &quot;Q&quot;');
  expect(html).toContain('<b class="unreviewed">unreviewed</b>');
  const whole = (await service.exportProject({ format: 'fact-check-html' })).content;
  expect(whole).toContain('<li><b>1</b> supported</li>');
  expect(whole).toContain('<b class="supported">supported</b>');
  expect(html).not.toContain('Bob 100%');
  expect(html).not.toMatch(/<script|onload|javascript:/i);
  expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
});

test('search finds signs, and words within scripts that have no spaces', async () => {
  const content = sampleContent();
  content.entities.push(sampleEntity('bj', '北京市政府'));
  const { service } = openSample(content);
  const first = async (text: string) => (await service.search({ text, limit: 5 }))[0]?.id;
  expect(await first('市政')).toBe('bj');
  expect(await first('😀')).toBe('cem');
  expect(await service.search({ text: '  ', limit: 5 })).toEqual([]);
});

test('docs/context-warnings.md lists every warning of the bundled corpus', async () => {
  const { content } = readCorpus(resolve(import.meta.dirname, '../corpora/sanctuary-cities'));
  const { service } = openSample(content);
  const found: string[] = [];
  for (const { id } of content.relations) {
    const { citations } = await service.getRelation({ id });
    for (const citation of citations) {
      for (const { kind, word } of citation.warnings) found.push(`${citation.id} ${kind} ${word}`);
    }
  }
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/context-warnings.md'), 'utf8');
  const rows = page.matchAll(
    /^\| `([^`]+)` \| (.+?),? (?:before|after|inside|start|end) \| (.+?) \|/gm,
  );
  const listed = [...rows].map(([, id, kind, word]) => `${id} ${kind} ${word}`);
  expect(found.sort()).toEqual(listed.sort());
});
