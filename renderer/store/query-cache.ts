/** Service answers kept until the project changes. */
import type { GraphService } from '../../graph-data/rpc/contract.ts';
import type { Query } from './app.ts';

/** Answers kept at most; the one asked for longest ago goes first. */
export const CACHE_LIMIT = 300;

export type QueryCache = { query: Query; clear(): void };

/** A cache before a service. Equal questions at one time share one call; failures are not kept. */
export function createQueryCache(service: GraphService): QueryCache {
  const answers = new Map<string, Promise<unknown>>();

  function query(...[method, input]: Parameters<Query>): Promise<unknown> {
    const key = queryKey(method, input);
    const known = answers.get(key);
    answers.delete(key);
    const answer = known ?? ask(key, method, input);
    answers.set(key, answer);
    const oldest = answers.size > CACHE_LIMIT ? answers.keys().next().value : undefined;
    if (oldest !== undefined) answers.delete(oldest);
    return answer;
  }

  function ask(key: string, ...[method, input]: Parameters<Query>): Promise<unknown> {
    const call: (input: never) => Promise<unknown> = service[method];
    const answer = call(input as never);
    answer.catch(() => {
      if (answers.get(key) === answer) answers.delete(key);
    });
    return answer;
  }

  return { query: query as Query, clear: () => answers.clear() };
}

/** One string for one question. */
export function queryKey(method: string, input: unknown): string {
  return `${method} ${JSON.stringify(input)}`;
}
