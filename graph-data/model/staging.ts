/** How files come to the service: in pieces. */

/** Bytes of a file that one piece may hold. */
export const STAGED_PIECE = 4 * 1024 * 1024;
