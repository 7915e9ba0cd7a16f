/**
 * What every transport must do, as one suite: how calls end, in which order things arrive, and that
 * nothing is left without an end. A transport's own test only says how to connect.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { LayoutInput } from '../model/layout.ts';
import { STAGED_PIECE } from '../model/staging.ts';
import type { GraphClient, GraphService, ProjectChange } from './contract.ts';
import type { Deadlines } from './deadlines.ts';
import type { Backend } from './dispatch.ts';
import { ServiceError } from './errors.ts';
import { createFakeBackend } from './fake-backend.ts';

export type Connection = {
  client: GraphClient;
  /** Ends the connection from the service's side, as if its process had died. */
  breakOff(): void;
  dispose(): void | Promise<void>;
};

/** Connects a client to a backend over the transport under test. */
export type Connect = (
  backend: Promise<Backend>,
  options: { deadlines: Deadlines; log: (error: unknown) => void },
) => Promise<Connection>;

const LAYOUT: LayoutInput = {
  name: 'force',
  ids: ['a'],
  width: [1],
  height: [1],
  x: [null],
  y: [null],
  fixed: [false],
  edges: [],
  root: null,
  seed: 1,
};

/** Registers the suite for one transport. */
export function testTransport(name: string, connect: Connect): void {
  describe(`${name} transport`, () => {
    const open: Connection[] = [];
    afterEach(async () => {
      for (const connection of open.splice(0)) await connection.dispose();
    });

    async function start(backend: Promise<Backend>, deadlines: Deadlines = {}) {
      const logged: unknown[] = [];
      const connection = await connect(backend, { deadlines, log: (error) => logged.push(error) });
      open.push(connection);
      return { ...connection, service: connection.client.service, logged };
    }

    /** A connection whose backend is ready. */
    async function startFake(deadlines: Deadlines = {}) {
      const fake = createFakeBackend();
      return { fake, ...(await start(Promise.resolve(fake), deadlines)) };
    }

    it('answers a call with what the service answered', async () => {
      const { service } = await startFake();
      const documents = await service.listDocuments({});
      expect(documents).toEqual([]);
      const detail = await service.getExpansion({ entity: 'ä😀', present: [] });
      expect(detail).toEqual([{ type: 'ä😀', direction: 'out', total: 1, absent: 0 }]);
    });

    it('gives each of many calls its own answer', async () => {
      const { service } = await startFake();
      const names = Array.from({ length: 200 }, (_, index) => `e${index}`);
      const answers = await Promise.all(
        names.map((entity) => service.getExpansion({ entity, present: [] })),
      );
      expect(answers.map(([first]) => first?.type)).toEqual(names);
    });

    it('holds calls until the service is ready', async () => {
      const { promise, resolve } = Promise.withResolvers<Backend>();
      const { service } = await start(promise);
      const answer = service.listDocuments({});
      const first = await Promise.race([answer.then(() => 'answered'), pause(50)]);
      expect(first).toBeUndefined();
      resolve(createFakeBackend());
      expect(await answer).toEqual([]);
    });

    it('fails all calls, held and later, when the service cannot start', async () => {
      const { promise, reject } = Promise.withResolvers<Backend>();
      const { service, client } = await start(promise);
      const held = failureOf(service.listDocuments({}));
      reject(new ServiceError('NOT_FOUND', 'There is no file “x.edgewise”.'));
      expect(await held).toEqual(['INIT_FAILED', 'There is no file “x.edgewise”.']);
      expect(await failureOf(service.getProject({}))).toEqual([
        'INIT_FAILED',
        'There is no file “x.edgewise”.',
      ]);
      const status = await new Promise((tell) => client.onStatus(tell));
      expect(status).toEqual({ state: 'failed', message: 'There is no file “x.edgewise”.' });
    });

    it('refuses an invalid input by name of the field and never runs it', async () => {
      const { service, fake } = await startFake();
      const call = service.search({ text: 'x', limit: 0 });
      const [code, message] = await failureOf(call);
      expect(code).toBe('INVALID_INPUT');
      expect(message).toMatch(/^search\.limit: /);
      expect(fake.ran).toEqual([]);
    });

    it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'no such method', ''])(
      'knows no method "%s"',
      async (method) => {
        const { service, fake } = await startFake();
        const call: unknown = Reflect.apply(Reflect.get(service, method), null, [{}]);
        expect((await failureOf(call))[0]).toBe('UNKNOWN_METHOD');
        expect(fake.ran).toEqual([]);
      },
    );

    it.each(['NOT_FOUND', 'CONFLICT', 'READ_ONLY'] as const)(
      'passes on %s with its sentence',
      async (code) => {
        const { service } = await startFake();
        const failure = await failureOf(service.getDocument({ id: code }));
        expect(failure).toEqual([code, `The sentence of ${code}.`]);
      },
    );

    it('keeps the details of an unexpected error to itself', async () => {
      const { service, logged } = await startFake();
      const [code, message] = await failureOf(service.getDocument({ id: 'crash' }));
      expect(code).toBe('INTERNAL');
      expect(message).not.toContain('secret');
      expect(logged).toHaveLength(1);
    });

    it('answers INTERNAL when an answer cannot be carried', async () => {
      const { service } = await startFake();
      const failure = await failureOf(service.getDocument({ id: 'function' }));
      expect(failure[0]).toBe('INTERNAL');
      expect(await service.listDocuments({})).toEqual([]);
    });

    it('reports progress in order, before the answer', async () => {
      const { service } = await startFake();
      const seen: number[] = [];
      const answer = await service.layout(LAYOUT, {
        onProgress: ({ x }) => seen.push(x[0] ?? -1),
      });
      expect(seen).toEqual([1, 2, 3, 4, 5]);
      expect(answer).toEqual({ x: [6], y: [6] });
    });

    it('cancels a running call, tells the service, and reports no more of it', async () => {
      const { service, fake } = await startFake();
      const controller = new AbortController();
      const seen: unknown[] = [];
      const call = service.checkQuotes(
        {},
        { signal: controller.signal, onProgress: (progress) => seen.push(progress) },
      );
      const failure = failureOf(call);
      await until(() => seen.length > 0);
      controller.abort();
      expect((await failure)[0]).toBe('CANCELLED');
      await until(() => fake.cancelled);
      const count = seen.length;
      await pause(60);
      expect(seen).toHaveLength(count);
    });

    it('never sends a call that was cancelled before', async () => {
      const { service, fake } = await startFake();
      const signal = AbortSignal.abort();
      expect((await failureOf(service.listDocuments({}, { signal })))[0]).toBe('CANCELLED');
      await service.getExpansion({ entity: 'x', present: [] });
      expect(fake.ran).toEqual(['getExpansion']);
    });

    it('gives a call up at its deadline', async () => {
      const { service, fake } = await startFake({ checkQuotes: 80 });
      const [code, message] = await failureOf(service.checkQuotes({}));
      expect(code).toBe('DEADLINE');
      expect(message).toContain('0.08 seconds');
      await until(() => fake.cancelled);
    });

    it('brings every change, in order', async () => {
      const { service, client, fake } = await startFake();
      const seen: ProjectChange[] = [];
      const stop = client.onChange((change) => seen.push(change));
      await service.listDocuments({});
      for (let revision = 1; revision <= 50; revision += 1) fake.change({ revision, name: 'Edit' });
      await until(() => seen.length === 50);
      expect(seen.map(({ revision }) => revision)).toEqual(seen.map((_, index) => index + 1));
      stop();
      fake.change({ revision: 51, name: 'Edit' });
      await service.listDocuments({});
      await pause(20);
      expect(seen).toHaveLength(50);
    });

    it('carries an answer of some megabytes', async () => {
      const { service } = await startFake();
      const { passages } = await service.getDocument({ id: 'large' });
      expect(passages).toHaveLength(40_000);
      expect(passages.at(-1)?.sentence).toBe('Sentence 39999 – “quoted”');
    });

    it('carries a piece of a file of the largest size, and refuses a larger one', async () => {
      const { service } = await startFake();
      const piece = { upload: null, name: 'largest.csv', last: true };
      const content = 'QUJD'.repeat(Math.ceil(STAGED_PIECE / 3));
      expect((await service.stageFile({ ...piece, content })).size).toBe(content.length);
      const larger = service.stageFile({ ...piece, content: `${content}QUJD` });
      expect((await failureOf(larger))[0]).toBe('INVALID_INPUT');
    });

    it('refuses calls beyond its bound and answers all the others', async () => {
      const { service } = await startFake();
      const many = Array.from({ length: 1_500 }, () => failureOf(service.getProject({})));
      const codes = new Set((await Promise.all(many)).map(([code]) => code));
      expect(codes).toEqual(new Set(['NOT_FOUND', 'NOT_READY']));
    });

    it('fails open calls when the connection breaks, and says so', async () => {
      const { service, client, breakOff } = await startFake();
      await service.listDocuments({});
      const lost = new Promise((resolve) => {
        client.onStatus((status) => {
          if (status.state !== 'ready') resolve(status.state);
        });
      });
      const failure = failureOf(service.checkQuotes({}));
      await pause(50);
      breakOff();
      expect((await failure)[0]).toBe('DISCONNECTED');
      expect(await lost).toBe('reconnecting');
    });

    it('fails open and later calls after close', async () => {
      const { service, client, fake } = await startFake();
      const failure = failureOf(service.checkQuotes({}));
      await until(() => fake.ran.includes('checkQuotes'));
      client.close();
      expect((await failure)[0]).toBe('DISCONNECTED');
      expect((await failureOf(service.getProject({})))[0]).toBe('DISCONNECTED');
      await until(() => fake.cancelled);
    });

    it('is not taken for a promise', async () => {
      const { service } = await startFake();
      const awaited: GraphService = await Promise.resolve(service);
      expect(await awaited.listDocuments({})).toEqual([]);
    });
  });
}

/** Code and sentence of a call that must fail; `ANSWERED` if it does not. */
async function failureOf(call: unknown): Promise<[string, string]> {
  try {
    await call;
    return ['ANSWERED', ''];
  } catch (error) {
    if (error instanceof ServiceError) return [error.code, error.message];
    throw error;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('What was waited for did not happen.');
    await pause(5);
  }
}
