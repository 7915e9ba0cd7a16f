import { expect, test } from 'vitest';
import type { GraphService } from '../../../graph-data/rpc/contract.ts';
import { exportData } from './exporting.ts';

const ID = '6f1f1a52-7c1e-4b7e-9f6a-0d5f0a1c2b3d';

/** A service whose export comes in these pieces. */
function serving(pieces: readonly string[]) {
  const asked: number[] = [];
  const service: Pick<GraphService, 'exportProject' | 'getExportPiece'> = {
    exportProject: async ({ inPieces }, { onProgress } = {}) => {
      onProgress?.({ done: 1, total: 2 });
      const file = { fileName: 'a.json', mediaType: 'application/json' };
      if (inPieces !== true || pieces.length < 2) return { ...file, content: pieces.join('') };
      return { ...file, content: '', rest: { export: ID, pieces: pieces.length } };
    },
    getExportPiece: async ({ piece }) => {
      asked.push(piece);
      return { content: pieces[piece] ?? '' };
    },
  };
  return { asked, app: { service: service as GraphService } };
}

test.each([[['{}']], [['{"a":', '"é😀', '"}']]])('content comes whole: %j', async (pieces) => {
  const { app, asked } = serving(pieces);
  const told: number[] = [];
  const report = (done: number, total: number) => void told.push(done / total);
  const { signal } = new AbortController();
  const { name, content } = await exportData(app, { format: 'json' }, { signal, report });
  expect(name).toBe('a.json');
  expect(content.type).toBe('application/json');
  expect(await content.text()).toBe(pieces.join(''));
  expect(told).toEqual([0.5]);
  expect(asked).toEqual(pieces.length < 2 ? [] : pieces.map((_, at) => at));
});
