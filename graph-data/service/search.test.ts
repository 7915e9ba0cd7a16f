/** Search as people use it: a sentence copied from the window leads back to its relation. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../formats/corpus.ts';
import { relationSentence } from '../model/sentence.ts';
import { openSample } from './sample.ts';

test('every relation of the bundled corpus is found by its sentence, among few results', async () => {
  const { content } = readCorpus(resolve(import.meta.dirname, '../corpora/sanctuary-cities'));
  const { service } = openSample(content);
  const names = new Map(content.entities.map(({ id, name }) => [id, name]));
  const missed: string[] = [];
  for (const { id, source, target, label } of content.relations) {
    const text = relationSentence({
      sourceName: names.get(source) ?? '',
      label,
      targetName: names.get(target) ?? '',
    });
    const hits = await service.search({ text, limit: 5 });
    if (!hits.some((hit) => hit.kind === 'relation' && hit.id === id)) missed.push(text);
  }
  expect(missed).toEqual([]);
});

test('what is said not to be so does not read like a fact among results', async () => {
  const { content } = readCorpus(resolve(import.meta.dirname, '../corpora/sanctuary-cities'));
  const { service } = openSample(content);
  const negated = content.relations.find((relation) => relation.negated);
  if (negated === undefined) throw new Error('The corpus negates nothing.');
  const hits = await service.search({ text: negated.label, limit: 20 });
  const details = hits
    .filter(({ kind }) => kind === 'relation')
    .map(({ id, detail }) => [id, detail.includes('said not to be so')]);
  const byId = new Map(content.relations.map((relation) => [relation.id, relation.negated]));
  expect(details).toContainEqual([negated.id, true]);
  expect(details).toEqual(details.map(([id]) => [id, byId.get(String(id))]));
});
