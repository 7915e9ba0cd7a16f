/** Files from the window to the service. */
import { describe, expect, it } from 'vitest';
import { STAGED_PIECE } from '../../../graph-data/model/staging.ts';
import { createStaging } from '../../../graph-data/service/staging.ts';
import type { App } from '../app.ts';
import { discardFile, stageFile } from './staging.ts';

type Sent = { upload: string | null; bytes: number; last: boolean };

/** A service that stages for real, and what it was sent. */
function open() {
  const staging = createStaging();
  const sent: Sent[] = [];
  const discarded: string[] = [];
  const service: Pick<App['service'], 'stageFile' | 'discardFile'> = {
    stageFile: async (piece, options) => {
      options?.signal?.throwIfAborted();
      sent.push({ upload: piece.upload, bytes: atob(piece.content).length, last: piece.last });
      return staging.stageFile(piece);
    },
    discardFile: async ({ upload }) => {
      discarded.push(upload);
      await staging.discardFile(upload);
      return {};
    },
  };
  return { app: { service } as Pick<App, 'service'>, staging, sent, discarded };
}

describe('staging a file', () => {
  it('sends it in pieces that arrive as they were', async () => {
    const { app, staging, sent } = open();
    const bytes = new Uint8Array(STAGED_PIECE + 5).map((_, at) => (at * 7) % 251);
    const seen: number[] = [];
    const file = new File([bytes], 'a.csv');
    const upload = await stageFile(app, file, { onProgress: (done) => seen.push(done) });
    const stored = new Uint8Array(await staging.readStaged(upload));
    expect(stored.length).toBe(bytes.length);
    expect(stored.every((byte, at) => byte === bytes[at])).toBe(true);
    expect(sent.map(({ bytes: length, last }) => [length, last])).toEqual([
      [STAGED_PIECE, false],
      [5, true],
    ]);
    expect(seen).toEqual([STAGED_PIECE, STAGED_PIECE + 5]);
    staging.close();
  });

  it('sends an empty file too', async () => {
    const { app, staging } = open();
    const upload = await stageFile(app, new File([], 'empty.csv'));
    expect(staging.openStaged(upload)).toMatchObject({ name: 'empty.csv', size: 0 });
    staging.close();
  });

  it('leaves nothing of a file whose sending was cancelled', async () => {
    const { app, staging, discarded } = open();
    const controller = new AbortController();
    const file = new File([new Uint8Array(STAGED_PIECE + 1)], 'a.csv');
    const sending = stageFile(app, file, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(sending).rejects.toThrow(/abort/);
    expect(discarded).toHaveLength(1);
    await expect(staging.readStaged(discarded[0] ?? '')).rejects.toThrow('no longer at hand');
    staging.close();
  });

  it('is content where discarding fails', async () => {
    const service = { discardFile: () => Promise.reject(new Error('gone')) };
    const app = { service } as unknown as Pick<App, 'service'>;
    await expect(discardFile(app, 'x')).resolves.toBeUndefined();
  });
});
