/** A port in the hands of a stranger: whatever is sent, the service behind it is not harmed. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, type MethodName } from './contract.ts';
import { serve } from './dispatcher.ts';
import { createFakeBackend, type FakeBackend } from './fake-backend.ts';
import { portOverMessagePort } from './message-port.ts';
import { readServerMessage, type ServerMessage } from './wire.ts';

const RUNS = 10_000;
/** Not one of the numbers that generators like best, such as the largest safe one. */
const OWN_ID = 4_503_599_627_382_841;
const METHODS = Object.keys(contract) as MethodName[];

let backend: FakeBackend;
let stranger: InstanceType<typeof MessageChannel>['port1'];
let answers: ServerMessage[];
let logged: unknown[];

beforeEach(() => {
  backend = createFakeBackend();
  const { port1, port2 } = new MessageChannel();
  stranger = port1;
  answers = [];
  logged = [];
  const log = (error: unknown) => logged.push(error);
  serve(portOverMessagePort(port2), Promise.resolve(backend), { log, defer: setImmediate });
  portOverMessagePort(port1).onMessage((message) => {
    const answer = readServerMessage(message);
    if (answer !== null && answer.kind !== 'status') answers.push(answer);
  });
});
afterEach(() => stranger.close());

/** Waits until an ordinary call is answered, and with it all that was sent before. */
async function settle(): Promise<void> {
  const id = OWN_ID;
  stranger.postMessage({ kind: 'call', id, method: 'listDocuments', input: {} });
  const isAnswered = () => answers.some((answer) => 'id' in answer && answer.id === id);
  await expect.poll(isAnswered, { timeout: 10_000 }).toBe(true);
}

/** Posts what can be posted at all; a real port refuses the rest in the sender. */
function post(message: unknown): void {
  try {
    stranger.postMessage(message);
  } catch {
    // Not cloneable: it never leaves the stranger.
  }
}

describe('a port in the hands of a stranger', () => {
  it('is not harmed by messages of any shape', async () => {
    const anything = fc.anything({
      withBigInt: true,
      withMap: true,
      withSet: true,
      withDate: true,
    });
    const shaped = fc.record(
      {
        kind: fc.constantFrom('call', 'cancel', 'answer', 'status', '__proto__'),
        id: fc.oneof(fc.integer(), fc.double(), anything),
        method: fc.oneof(
          fc.constantFrom('__proto__', 'constructor', 'valueOf'),
          fc.string(),
          anything,
        ),
        input: anything,
        progress: anything,
      },
      { requiredKeys: [] },
    );
    for (const message of fc.sample(fc.oneof(anything, shaped), RUNS)) post(message);
    await settle();
    expect(backend.ran).toEqual(['listDocuments']);
    expect(logged).toEqual([]);
  });

  it.each(METHODS)('checks every input of %s before it runs', async (method) => {
    const schema = contract[method].input;
    const inputs = fc
      .sample(fc.anything({ withNullPrototype: true }), RUNS / METHODS.length)
      .filter((input) => !schema.safeParse(input).success);
    for (const [id, input] of inputs.entries()) {
      post({ kind: 'call', id, method, input });
      // A stranger who waits for no answer is refused for that, which is another test.
      if (id % 200 === 199) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await settle();
    const failures = answers.filter((answer) => answer.kind === 'failure');
    expect(failures).toHaveLength(inputs.length);
    expect(backend.ran).toEqual(['listDocuments']);
  });

  it('bounds its queue in a flood and answers every call of it', async () => {
    const flood = 10_000;
    for (let id = 0; id < flood; id += 1) {
      post({ kind: 'call', id, method: 'getProject', input: {} });
    }
    await expect.poll(() => answers.length, { timeout: 10_000 }).toBe(flood);
    const codes = answers.map((answer) => (answer.kind === 'failure' ? answer.failure.code : ''));
    expect(new Set(codes)).toEqual(new Set(['NOT_FOUND', 'NOT_READY']));
    expect(backend.ran.length).toBeLessThan(flood);
    await settle();
  });

  it('runs a replayed call once while it is open', async () => {
    const call = { kind: 'call', id: 7, method: 'checkQuotes', input: {} };
    for (let copy = 0; copy < 50; copy += 1) post(call);
    await settle();
    expect(backend.ran.filter((method) => method === 'checkQuotes')).toHaveLength(1);
    post({ kind: 'cancel', id: 7 });
    await expect.poll(() => backend.cancelled).toBe(true);
  });

  it('refuses a huge and a deep input without running it', async () => {
    let deep: unknown = {};
    for (let level = 0; level < 1_000; level += 1) deep = { deep };
    const text = 'x'.repeat(50 * 1024 * 1024);
    post({ kind: 'call', id: 1, method: 'search', input: { text, limit: 1 } });
    post({ kind: 'call', id: 2, method: 'search', input: deep });
    await settle();
    const codes = answers.flatMap((answer) =>
      answer.kind === 'failure' ? [answer.failure.code] : [],
    );
    expect(codes).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
  });

  it('stops all work when the stranger goes', async () => {
    post({ kind: 'call', id: 1, method: 'checkQuotes', input: {} });
    await expect.poll(() => backend.ran).toContain('checkQuotes');
    stranger.close();
    await expect.poll(() => backend.cancelled).toBe(true);
  });
});
