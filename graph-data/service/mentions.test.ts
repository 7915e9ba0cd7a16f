/** Names in the documents of a project. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../formats/corpus.ts';
import { codePointLength, sliceCodePoints, toCodePointOffset } from '../model/offsets.ts';
import { openSample, sampleContent } from './sample.ts';

const BUNDLED = resolve(import.meta.dirname, '../corpora/sanctuary-cities');

test('every mention in the five texts is a name of its entity, and every entity of a text is named', async () => {
  const { content } = readCorpus(BUNDLED);
  const { service } = openSample(content);
  const names = new Map(content.entities.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  let count = 0;
  for (const { id, text } of content.documents) {
    const { entities, entity, start, end } = await service.getMentions({ document: id });
    entity.forEach((which, at) => {
      const words = sliceCodePoints(text, start[at] ?? 0, end[at] ?? 0);
      const known = names.get(entities[which]?.id ?? '') ?? [];
      expect(known.map(levelled)).toContain(levelled(words));
      count += 1;
    });
    expect(new Set(entity).size).toBe(entities.length);
  }
  expect(count).toBeGreaterThan(200);
});

test('offsets count characters, also after such as take two units', async () => {
  const content = sampleContent();
  const [first] = content.documents;
  const [ann] = content.entities;
  if (first === undefined || ann === undefined) throw new Error('The sample is empty.');
  const { service } = openSample();
  const { entities, start, end, entity } = await service.getMentions({ document: first.id });
  const words = start.map((from, at) => sliceCodePoints(first.text, from, end[at] ?? 0));
  const named = words.map((word, at) => [word, entities[entity[at] ?? 0]?.name]);
  expect(named.length).toBeGreaterThan(0);
  for (const [word, name] of named) expect(levelled(name ?? '')).toContain(levelled(word ?? ''));
});

test('what is suggested is in the text and no entity, and asking stores nothing', async () => {
  const { content } = readCorpus(BUNDLED);
  const { service } = openSample(content);
  const before = await service.getProject({});
  const texts = new Map(content.documents.map(({ id, text }) => [id, text]));
  const known = new Set(content.entities.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const [document, text] of texts) {
    const mentions = await service.getMentions({ document });
    for (const { name, aliases, start, end } of await service.suggestMentions({ document })) {
      expect([...known], name).not.toContain(name);
      start.forEach((from, at) => {
        const words = sliceCodePoints(text, from, end[at] ?? 0);
        expect([name, ...aliases].map(levelled)).toContain(levelled(words));
        const to = end[at] ?? 0;
        const taken = mentions.start.some(
          (begin, n) => begin <= from && (mentions.end[n] ?? 0) >= to,
        );
        expect(taken, name).toBe(false);
      });
    }
  }
  expect(await service.getProject({})).toEqual(before);
});

test('a document that is not there, and a call that is cancelled', async () => {
  const { service } = openSample();
  await expect(service.getMentions({ document: 'no' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(service.suggestMentions({ document: 'no' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

function levelled(name: string): string {
  return name.normalize('NFKC').replaceAll('’', "'").replaceAll(/\s+/g, '').toLowerCase();
}

test('a chosen passage: what it leaves out, its sentence, how it seems to be said', async () => {
  const { content } = readCorpus(BUNDLED);
  const { service } = openSample(content);
  const document = content.documents.find(({ text }) => text.includes('looking at what options'));
  if (document === undefined) throw new Error('The corpus has changed.');
  const at = (words: string) => {
    const start = toCodePointOffset(document.text, document.text.indexOf(words));
    return { document: document.id, start, end: start + codePointLength(words) };
  };
  const half = await service.readPassage(at('409,000 is a stretch'));
  expect(sliceCodePoints(document.text, half.sentence.start, half.sentence.end)).toContain(
    '“I think 409,000 is a stretch this year',
  );
  expect(half.times).toBe(1);
  const cut = await service.readPassage(at('ooking at what options'));
  expect(cut.warnings.map(({ kind }) => kind)).toContain('cut off');
  const said = await service.readPassage(at('we’re going to get there'));
  expect(said.modality).toEqual({ value: 'intended', word: 'going to' });
  expect(said.speaker).toMatchObject({ name: 'Thomas Homan', word: 'told' });
  const wrong = { document: document.id, start: 5, end: 100_000 };
  await expect(service.readPassage(wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
