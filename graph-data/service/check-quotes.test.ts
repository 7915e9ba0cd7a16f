import { expect, onTestFinished, test } from 'vitest';
import { openForReading } from '../db/beside.ts';
import { findCitation } from '../db/citations.ts';
import { checkQuotes, type DocumentJudge, judgeElsewhere } from './check-quotes.ts';
import { judgeDocuments } from './judge-documents.ts';
import type { Project } from './open-project.ts';
import { openSample, sampleContent, sampleDocument } from './sample.ts';
import { createScans } from './scans.ts';

function scanThread(project: Project): DocumentJudge {
  const scans = createScans(new URL('./scan-worker.ts', import.meta.url));
  onTestFinished(() => scans.close());
  return (...asked) => scans.quotes(project.path, ...asked);
}

/** Verdicts that are wrong as they are stored. */
function openWronglyJudged() {
  const sample = openSample();
  sample.project.writable?.exec(`UPDATE citation SET verdict = 'source missing';
    DELETE FROM document_check`);
  return sample;
}

test('a thread judges as it is done here, and what it finds is stored here', async () => {
  const { project } = openWronglyJudged();
  const judge = scanThread(project);
  const revisions: number[] = [];
  const told: unknown[] = [];
  const onProgress = (progress: unknown) => told.push(progress);
  const answer = await checkQuotes(project, {}, { onProgress }, (at) => revisions.push(at), judge);
  expect(answer).toEqual({ checked: 6, failures: [] });
  expect(told.at(-1)).toEqual({ done: 6, total: 6 });
  expect(revisions).toHaveLength(1);
  const stored = project.db.prepare<[], number>(
    `SELECT count(*) FROM citation WHERE verdict = 'exact'`,
  );
  expect(stored.pluck().get()).toBe(6);
  expect(await judge({ after: 0, changed: true, count: false })).toMatchObject({ documents: [] });
  expect((await checkQuotes(project, { changed: true }, {}, () => {}, judge)).checked).toBe(0);
});

test('what somebody has edited since it was read keeps the verdict that it got then', async () => {
  const { project, service } = openWronglyJudged();
  const [edited, deleted] = project.db
    .prepare<[], string>('SELECT uid FROM citation ORDER BY id')
    .pluck()
    .all();
  const judge: DocumentJudge = async (...asked) => {
    const batch = await judgeDocuments(project.db, ...asked);
    const value = findCitation(project.db, edited ?? '');
    if (value === null || batch.documents.length === 0) return batch;
    const nowhere = {
      start: null,
      end: null,
      prefix: '',
      suffix: '',
      quote: 'Nobody ever said so.',
    };
    await service.applyChanges({
      name: 'Edit',
      changes: [
        { op: 'put', record: { kind: 'citation', value: { ...value, ...nowhere } } },
        { op: 'delete', kind: 'citation', id: deleted ?? '' },
      ],
    });
    return batch;
  };
  await checkQuotes(project, {}, {}, () => {}, judge);
  expect(findCitation(project.db, edited ?? '')?.verdict).toBe('not found');
  expect(findCitation(project.db, deleted ?? '')).toBeNull();
  const verdicts = project.db.prepare<[], string>(
    'SELECT DISTINCT verdict FROM citation ORDER BY 1',
  );
  expect(verdicts.pluck().all()).toEqual(['exact', 'not found']);
});

test('while readers are led to a copy the file is left alone', async () => {
  const { project } = openWronglyJudged();
  const asked: string[] = [];
  const judge = judgeElsewhere(project, (request, signal) => {
    asked.push('far');
    // Somebody begins to write just then.
    project.readFrom(openForReading(project.path));
    return signal?.aborted
      ? judgeDocuments(project.db, request, signal)
      : Promise.reject(new Error('locked'));
  });
  const request = { after: 0, changed: false, count: true };
  expect(await judge(request)).toMatchObject({ passed: 6, total: 6 });
  expect(await judge(request)).toMatchObject({ passed: 6, total: 6 });
  expect(asked).toEqual(['far']);
  project.readFrom(null);
});

test('a check can be called off between documents and in one, at once', async () => {
  const content = sampleContent();
  const text = 'A sentence that is told again and again, never the same way twice. '.repeat(3_000);
  const citation = content.citations[0];
  if (citation === undefined) throw new Error('The sample has no citation.');
  const long = Array.from({ length: 200 }, (_, at) => ({
    ...citation,
    ...{ id: `long-${at}`, document: 'long', start: null, end: null, prefix: '', suffix: '' },
    quote: `A sentence which was tolt ${at} again and agein, and never that same way twice`,
  }));
  const { project } = openSample({
    ...content,
    documents: [...content.documents, sampleDocument('long', text)],
    citations: [...content.citations, ...long],
  });
  for (const judge of [undefined, scanThread(project)]) {
    const stop = new AbortController();
    const call = checkQuotes(project, {}, { signal: stop.signal }, () => {}, judge);
    setTimeout(() => stop.abort(), 20);
    await expect(call).rejects.toMatchObject({ code: 'CANCELLED' });
  }
});
