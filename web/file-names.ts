/** Names of files that a page suggests, made harmless. */
import { basename } from 'node:path';
import { PROJECT_EXTENSION } from '../graph-data/model/project-file.ts';

/** Bytes that a name may have, so that temporary names beside it have room too. */
const MOST_BYTES = 200;

/** The last part of a name, without what a file system could misread. */
export function safeFileName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'));
  const clean = last.replace(/[\p{Cc}<>:"|?*]/gu, '_').replace(/^\.+/u, '');
  return clean === '' ? 'Untitled' : clean;
}

/** The same as the name of a project file. */
export function projectFileName(name: string): string {
  const safe = safeFileName(name.trim());
  const ended = safe.toLowerCase().endsWith(PROJECT_EXTENSION);
  const stem = ended ? safe.slice(0, -PROJECT_EXTENSION.length) : safe;
  const bytes = Buffer.from(stem.trim()).subarray(0, MOST_BYTES);
  const short = bytes.toString('utf8').replace(/�+$/u, '').trim();
  return `${short === '' ? 'Untitled' : short}${PROJECT_EXTENSION}`;
}
