import { expect, test } from 'vitest';
import { interchangeSchema } from '../model/interchange.ts';
import { openSample, sampleContent } from '../service/sample.ts';
import { toJson } from './json.ts';

const FIELDS = {
  documents: ['id', 'title', 'publisher', 'author', 'published', 'url', 'text', 'sha256'],
  entities: ['id', 'type', 'name', 'aliases', 'description'],
  relations: [
    'id',
    'source',
    'target',
    'type',
    'label',
    'speaker',
    'modality',
    'negated',
    'occurred',
  ],
  citations: [
    'id',
    'relation',
    'document',
    'start',
    'end',
    'quote',
    'prefix',
    'suffix',
    'stance',
    'verdict',
  ],
  tensions: ['id', 'relations', 'note'],
} as const;

test('fields and their order are those of the documented format', async () => {
  const { service } = openSample();
  const { content, fileName, mediaType } = await service.exportProject({ format: 'json' });
  const parsed = interchangeSchema.parse(JSON.parse(content));
  expect(Object.keys(parsed)).toEqual(['format', 'version', ...Object.keys(FIELDS)]);
  for (const [kind, fields] of Object.entries(FIELDS)) {
    const [first] = JSON.parse(content)[kind];
    expect(Object.keys(first)).toEqual(fields);
  }
  expect([fileName, mediaType]).toEqual(['sample.json', 'application/json']);
});

test('a project gives back what was put into it, sorted by id', async () => {
  const { service } = openSample();
  const { content } = await service.exportProject({ format: 'json' });
  expect(content).toBe(toJson(sampleContent()));
  const reversed = sampleContent();
  reversed.entities.reverse();
  reversed.citations.reverse();
  expect(toJson(reversed)).toBe(content);
});
