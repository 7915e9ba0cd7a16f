import { expect, test } from 'vitest';
import { createSharedWork } from './shared-work.ts';

function counted() {
  const begun: { signal: AbortSignal; end: (value: string) => void }[] = [];
  const work = createSharedWork<string>(({ signal, onPart }) => {
    onPart(0.5);
    return new Promise((resolve, reject) => {
      begun.push({ signal, end: resolve });
      signal.addEventListener('abort', () => reject(signal.reason));
      setTimeout(() => onPart(0.7));
    });
  });
  return { work, begun };
}

test('those who wait at the same time wait for the same work, and hear how far it is', async () => {
  const { work, begun } = counted();
  const heard: number[] = [];
  const both = Promise.all([work(), work({ onPart: (part) => heard.push(part) })]);
  await expect.poll(() => heard).toEqual([0.7]);
  begun[0]?.end('done');
  expect(await both).toEqual(['done', 'done']);
  expect(begun).toHaveLength(1);
  const again = work();
  begun[1]?.end('anew');
  expect(await again).toBe('anew');
});

test('one who gives up leaves the work to the others; the last one ends it', async () => {
  const { work, begun } = counted();
  const [first, second] = [new AbortController(), new AbortController()];
  const one = work({ signal: first.signal });
  const other = work({ signal: second.signal });
  first.abort();
  await expect(one).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(begun[0]?.signal.aborted).toBe(false);
  second.abort();
  await expect(other).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(begun[0]?.signal.aborted).toBe(true);
  const late = work();
  begun[1]?.end('anew');
  expect(await late).toBe('anew');
});

test('whoever has given up before asks for nothing', async () => {
  const { work, begun } = counted();
  const gone = AbortSignal.abort();
  await expect(work({ signal: gone })).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(begun).toHaveLength(0);
});
