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
