/** The one cookie. Its name carries the port, since cookies do not tell ports apart. */

/** Name of the cookie of the server on `port`. */
function cookieName(port: number): string {
  return `__kg_${port}`;
}

/** The header that sets it. */
export function setCookie(port: number, value: string): string {
  return `${cookieName(port)}=${value}; HttpOnly; SameSite=Strict; Path=/`;
}

/** Its value among those that a request sent. */
export function readCookie(port: number, header: string | undefined): string | undefined {
  const start = `${cookieName(port)}=`;
  const pair = header?.split('; ').find((one) => one.startsWith(start));
  return pair?.slice(start.length);
}
