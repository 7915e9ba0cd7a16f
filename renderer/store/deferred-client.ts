/** A client that can be used before its connection stands, so that the window is drawn meanwhile. */
import type {
  ConnectionStatus,
  GraphClient,
  GraphService,
  ProjectChange,
} from '../../graph-data/rpc/contract.ts';
import { ServiceError } from '../../graph-data/rpc/errors.ts';
import { describeFailure } from './failures.ts';

/**
 * Calls wait for the connection; when it cannot be made, each call ends with `INIT_FAILED` and the
 * status is `failed`, with the reason.
 */
export function deferClient(connecting: Promise<GraphClient>): GraphClient {
  const client = connecting.catch((failure: unknown): never => {
    throw new ServiceError('INIT_FAILED', describeFailure(failure), { cause: failure });
  });
  const later = (
    use: (client: GraphClient) => () => void,
    otherwise: (message: string) => void,
  ) => {
    let stop: (() => void) | null = null;
    let stopped = false;
    client.then(
      (ready) => {
        if (!stopped) stop = use(ready);
      },
      (failure: unknown) => otherwise(describeFailure(failure)),
    );
    return () => {
      stopped = true;
      stop?.();
    };
  };
  return {
    service: deferService(client),
    onChange: (listener: (change: ProjectChange) => void) =>
      later(
        (ready) => ready.onChange(listener),
        () => undefined,
      ),
    onStatus: (listener: (status: ConnectionStatus) => void) =>
      later(
        (ready) => ready.onStatus(listener),
        (message) => listener({ state: 'failed', message }),
      ),
    close: () => {
      client.then(
        (ready) => ready.close(),
        () => undefined,
      );
    },
  };
}

function deferService(client: Promise<GraphClient>): GraphService {
  const methods = {} as GraphService;
  return new Proxy(methods, {
    get(_, method) {
      // With a `then` the service would be taken for a promise wherever it is awaited.
      if (method === 'then') return undefined;
      return async (input: unknown, options: unknown) => {
        const { service } = await client;
        return Reflect.apply(Reflect.get(service, method), service, [input, options]);
      };
    },
  });
}
