/** Documents on their way in, through the service as a window asks it. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { textHash } from '../formats/text-hash.ts';
import type { ChangeSet } from '../model/change-set.ts';
import type { GraphService } from '../rpc/contract.ts';
import { openSample, sampleContent, sampleDocument } from './sample.ts';

async function stage(service: GraphService, name: string, content: string): Promise<string> {
  const piece = {
    upload: null,
    name,
    content: Buffer.from(content).toString('base64'),
    last: true,
  };
  return (await service.stageFile(piece)).upload;
}

const REPORT = 'Report on the quay\n\nAdopted on 3 May 2026. The wall is leaking.';

test('what a file says is proposed, and nothing is stored', async () => {
  const { service } = openSample();
  const before = await service.getProject({});
  const upload = await stage(service, 'quay.txt', REPORT);
  const url = 'https://www.thornby.example/quay';
  expect(await service.readDocument({ upload, url })).toEqual({
    title: 'Report on the quay',
    author: null,
    published: '2026-05-03',
    publisher: 'thornby.example',
    url,
    text: REPORT,
    sha256: textHash(REPORT),
    mediaType: 'text/plain',
    name: 'quay.txt',
    pages: null,
    duplicateOf: null,
    notes: [],
  });
  expect(await service.getProject({})).toEqual(before);
});

test('a document is known again by its text, whatever the file is called', async () => {
  const content = sampleContent();
  const [known] = content.documents;
  const { service } = openSample(content);
  const upload = await stage(service, 'other name.md', known?.text ?? '');
  const { duplicateOf } = await service.readDocument({ upload });
  expect(duplicateOf).toEqual({ id: known?.id, title: known?.title });
});

test('a file that cannot be read is named in one sentence', async () => {
  const { service } = openSample();
  const upload = await stage(service, 'broken.pdf', '%PDF-1.7 and then nothing of the kind');
  await expect(service.readDocument({ upload })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: '“broken.pdf”: it is no PDF, or a damaged one; open it and save it again.',
  });
});

test('the original is kept and comes out again byte for byte, in pieces', async () => {
  const { service } = openSample();
  const bytes = 'Wörter\r\n'.repeat(700_000);
  const kept = await service.keepOriginal({ upload: await stage(service, 'words.txt', bytes) });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(kept).toEqual({
    ...{ sha256, size: Buffer.byteLength(bytes), mediaType: 'text/plain', name: 'words.txt' },
  });
  const document = sampleDocument('new', REPORT);
  const original = { id: 'o', document: 'new', ...kept };
  const changes: ChangeSet = {
    name: 'Add document',
    changes: [
      { op: 'put', record: { kind: 'document', value: document } },
      { op: 'put', record: { kind: 'original', value: original } },
    ],
  };
  await service.applyChanges(changes);
  expect(await service.listOriginals({ document: 'new' })).toEqual([original]);
  let offset = 0;
  const pieces: Buffer[] = [];
  for (let last = false; !last; ) {
    const piece = await service.getOriginal({ id: 'o', offset });
    pieces.push(Buffer.from(piece.content, 'base64'));
    offset += pieces.at(-1)?.length ?? 0;
    last = piece.last;
  }
  expect(pieces.length).toBe(2);
  expect(Buffer.concat(pieces).toString()).toBe(bytes);
});

test('a change set that is too large for one message comes as a file, and is undone as any other', async () => {
  const { service } = openSample();
  const value = sampleDocument('large', 'A word or two. '.repeat(100_000));
  const changes: ChangeSet = {
    name: 'Add document',
    changes: [{ op: 'put', record: { kind: 'document', value } }],
  };
  const upload = await stage(service, 'changes.json', JSON.stringify(changes));
  const { inverse } = await service.applyStaged({ upload });
  expect((await service.getDocument({ id: 'large' })).document.text).toBe(value.text);
  await expect(service.applyStaged({ upload })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await service.applyChanges(inverse);
  await expect(service.getDocument({ id: 'large' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what is no change set is refused as if it had been sent', async () => {
  const { service } = openSample();
  for (const content of ['{"name":"x","changes":[]}', '{', '[1]']) {
    const upload = await stage(service, 'changes.json', content);
    await expect(service.applyStaged({ upload })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  }
});
