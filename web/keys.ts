/** Who may use a server: keys that an address carries, and the cookie a key is exchanged for. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export type Keys = {
  /** Good as long as the server runs; printed for whoever started it. */
  lasting: string;
  /** A key that works once and for a minute, for addresses that others on the machine could see. */
  issue(): string;
  /** Answers the cookie's value for a good key, null for a bad one or during the pause after five. */
  exchange(key: string): string | null;
  /** Whether this is the cookie's value. */
  admits(cookie: string | undefined): boolean;
};

const LIFETIME = 60_000;
const PAUSE = 60_000;
const MAX_BAD = 5;

/**
 * Makes the keys of one server.
 * @param now the clock, in milliseconds
 */
export function createKeys(now: () => number = Date.now): Keys {
  const lasting = newSecret();
  const cookie = newSecret();
  let issued: { key: string; until: number }[] = [];
  const bad = { count: 0, pausedUntil: 0 };
  const spend = (key: string): boolean => {
    const match = issued.find((one) => one.until > now() && equal(one.key, key));
    issued = issued.filter((one) => one !== match && one.until > now());
    return match !== undefined;
  };
  return {
    lasting,
    issue() {
      const key = newSecret();
      issued.push({ key, until: now() + LIFETIME });
      return key;
    },
    exchange(key) {
      if (now() < bad.pausedUntil) return null;
      if (spend(key) || equal(lasting, key)) return cookie;
      bad.count += 1;
      if (bad.count % MAX_BAD === 0) bad.pausedUntil = now() + PAUSE;
      return null;
    },
    admits: (value) => value !== undefined && equal(cookie, value),
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time: digests are of one length whatever was sent. */
function equal(secret: string, given: string): boolean {
  return timingSafeEqual(digest(secret), digest(given));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
