/** Which requests are let in, decided on the request line and headers alone. Pure. */
import { PROJECT_PATHS } from '../graph-data/model/projects.ts';

export type RequestFacts = {
  httpVersion: string;
  method: string;
  /** The request target as it was sent. */
  target: string;
  /** Every value sent under each lower-case name. */
  headers: Readonly<Record<string, readonly string[] | undefined>>;
};

export type Refusal = {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421;
  message: string;
};

const MAX_TARGET = 2_048;
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];

/**
 * Refuses whatever is not plainly a request of our own page.
 * @param port the port listened on
 * @returns null if the request may go on
 */
export function judgeRequest(facts: RequestFacts, port: number): Refusal | null {
  return (
    judgeTarget(facts) ??
    judgeHost(facts, port) ??
    judgeMethod(facts) ??
    judgeSource(facts, port) ??
    judgeBody(facts)
  );
}

function judgeTarget({ httpVersion, target, headers }: RequestFacts): Refusal | null {
  if (httpVersion !== '1.1') return refuse(400, 'Only HTTP/1.1 is spoken here.');
  if (headers.upgrade !== undefined) return refuse(400, 'No other protocol is spoken here.');
  const plain = target.startsWith('/') && !target.startsWith('//') && target.length <= MAX_TARGET;
  if (!plain || /%00|%2f|%5c|\\/i.test(target)) return refuse(400, 'This path is not accepted.');
  return null;
}

function judgeHost({ headers }: RequestFacts, port: number): Refusal | null {
  const host = headers.host ?? [];
  if (host.length === 1 && host[0] === `127.0.0.1:${port}`) return null;
  return refuse(421, `This server is only known as 127.0.0.1:${port}.`);
}

function judgeMethod({ method }: RequestFacts): Refusal | null {
  return METHODS.includes(method) ? null : refuse(405, 'Only GET, HEAD and POST are accepted.');
}

function judgeSource({ method, target, headers }: RequestFacts, port: number): Refusal | null {
  const origins = headers.origin ?? [];
  const own = origins.length === 1 && origins[0] === `http://127.0.0.1:${port}`;
  if (origins.length > 0 ? !own : method === 'POST') {
    return refuse(403, 'Requests are accepted from this server’s own page only.');
  }
  const sites = headers['sec-fetch-site'] ?? [];
  const opensPage = method !== 'POST' && target === '/';
  const trusted = sites.every((site) => site === 'same-origin' || (site === 'none' && opensPage));
  return trusted ? null : refuse(403, 'Requests from other sites are not accepted.');
}

function judgeBody({ method, target, headers }: RequestFacts): Refusal | null {
  if (method !== 'POST') {
    const length = headers['content-length']?.[0] ?? '0';
    const empty = length === '0' && headers['transfer-encoding'] === undefined;
    return empty ? null : refuse(400, 'Only POST carries a body.');
  }
  const [type, more] = headers['content-type'] ?? [];
  const upload = target === PROJECT_PATHS.upload;
  const wanted = upload
    ? /^application\/octet-stream$/i
    : /^application\/json(; *charset=utf-8)?$/i;
  if (more !== undefined || !wanted.test(type ?? '')) {
    return refuse(415, `Only application/${upload ? 'octet-stream' : 'json'} is accepted.`);
  }
  return headers['x-kg']?.join() === '1' ? null : refuse(403, 'The header X-KG is missing.');
}

/** Makes a refusal. */
export function refuse(status: Refusal['status'], message: string): Refusal {
  return { status, message };
}
