/** A service for the tests of transports: it answers, fails, reports and waits on demand. */
import type { GraphService, MethodName, ProjectChange } from './contract.ts';
import type { Backend } from './dispatch.ts';
import { ServiceError } from './errors.ts';

export type FakeBackend = Backend & {
  /** Methods that ran, in order. */
  readonly ran: MethodName[];
  /** Whether a waiting call was told to stop. */
  cancelled: boolean;
  /** Sends a change to every client. */
  change(change: ProjectChange): void;
};

type AnyMethod = (input: never, options?: never) => Promise<never>;

/** Makes one. */
export function createFakeBackend(): FakeBackend {
  const listeners = new Set<(change: ProjectChange) => void>();
  const ran: MethodName[] = [];
  const methods: Partial<GraphService> = {
    listDocuments: async () => [],
    getExpansion: async ({ entity }) => [{ type: entity, direction: 'out', total: 1, absent: 0 }],
    getDocument: async ({ id }) => documentOrFailure(id),
    stageFile: async ({ content }) => ({
      upload: '00000000-0000-4000-8000-000000000000',
      size: content.length,
    }),
    layout: async (_input, options) => {
      for (let step = 1; step <= 5; step += 1) {
        options?.onProgress?.({ x: [step], y: [step] });
        await pause(2);
      }
      return { x: [6], y: [6] };
    },
    checkQuotes: async (_input, options) => {
      for (let done = 0; options?.signal?.aborted !== true; done += 1) {
        options?.onProgress?.({ done, total: 1_000_000 });
        await pause(5);
      }
      backend.cancelled = true;
      throw options.signal.reason;
    },
  };
  const service = new Proxy({} as GraphService, {
    get(_target, name: MethodName): AnyMethod {
      const method = (methods[name] ?? refuse) as unknown as AnyMethod;
      return (input, options) => {
        ran.push(name);
        return method(input, options);
      };
    },
  });
  const backend: FakeBackend = {
    service,
    ran,
    cancelled: false,
    change(change) {
      for (const listener of listeners) listener(change);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return backend;
}

async function refuse(): Promise<never> {
  throw new ServiceError('NOT_FOUND', 'There is nothing of that kind.');
}

type DocumentDetail = Awaited<ReturnType<GraphService['getDocument']>>;

function documentOrFailure(id: string): DocumentDetail {
  const document = { id } as DocumentDetail['document'];
  switch (id) {
    case 'NOT_FOUND':
    case 'CONFLICT':
    case 'READ_ONLY':
      throw new ServiceError(id, `The sentence of ${id}.`);
    case 'crash':
      throw new TypeError('the secret is 42');
    case 'function':
      return { document: (() => {}) as unknown as DocumentDetail['document'], passages: [] };
    default:
      return { document, passages: Array.from({ length: 40_000 }, (_, index) => passage(index)) };
  }
}

function passage(index: number): DocumentDetail['passages'][number] {
  const sentence = `Sentence ${index} – “quoted”`;
  return {
    citation: `c${index}`,
    relation: 'r',
    start: index,
    end: index + 9,
    sentence,
    verdict: 'exact',
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
