import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { readCommitMark } from '../db/data-version.ts';
import { openSample, sampleEntity } from './sample.ts';
import { createSourceReader } from './source-reader.ts';

function opened() {
  const { project, service } = openSample();
  const { db } = project;
  const reader = createSourceReader(db, () => readCommitMark(db));
  const [id = ''] = db.prepare<[], string>('SELECT uid FROM document').pluck().all();
  return { project, service, reader, id };
}

test('a document is read once as long as nothing is committed', async () => {
  const { service, reader, id } = opened();
  const first = reader(id);
  expect(first?.rules.language).toBe('en');
  expect(reader(id)).toBe(first);
  expect(reader('none')).toBeNull();
  const value = sampleEntity('new', 'New');
  await service.applyChanges({
    name: 'Add',
    changes: [{ op: 'put', record: { kind: 'entity', value } }],
  });
  expect(reader(id)).not.toBe(first);
  const made = { judge: expect.any(Function), toUtf16: expect.any(Function) };
  expect(reader(id)).toEqual({ ...first, ...made });
});

test('what another program does to a text is seen at once', () => {
  const { project, reader, id } = opened();
  const before = reader(id)?.text;
  const other = new Database(project.path);
  onTestFinished(() => {
    other.close();
  });
  other.exec('DROP TRIGGER document_immutable');
  other.prepare(`UPDATE document SET text = 'Altered.' || text WHERE uid = ?`).run(id);
  expect(reader(id)?.text).toBe(`Altered.${before}`);
});

test('many long documents do not stay in memory', () => {
  const text = 'The end of it. '.repeat(100_000);
  const document = { id: 'd', title: 'D', publisher: null, author: null, published: null };
  let reads = 0;
  const prepare = () => ({
    get: () => {
      reads += 1;
      return { ...document, url: null, text, sha256: '' };
    },
  });
  const reader = createSourceReader({ prepare } as never);
  for (const id of ['a', 'a', 'b', 'c', 'a']) reader(id);
  expect(reads).toBe(4);
});
