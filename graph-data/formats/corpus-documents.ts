/** Reads the documents of a corpus: YAML front matter between `---` lines, then the text to the letter. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../model/records.ts';
import type { Problem } from './corpus-problems.ts';
import { frontMatterSchema } from './corpus-schema.ts';
import { textHash } from './text-hash.ts';
import { checkedValue, lineOf, parseYaml } from './yaml-file.ts';

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n/;

/** Every document under `documents/` that is in order, by file name; what is not becomes problems. */
export function readDocuments(folder: string, problems: Problem[]): Document[] {
  const documents: Document[] = [];
  const names = existsSync(join(folder, 'documents')) ? readdirSync(join(folder, 'documents')) : [];
  for (const name of names.filter((entry) => entry.endsWith('.md')).sort()) {
    const file = `documents/${name}`;
    const document = readDocument(readFileSync(join(folder, file)), file, problems);
    if (document === null) continue;
    if (documents.some(({ id }) => id === document.id)) {
      problems.push({
        file,
        line: 2,
        message: `the id “${document.id}” is taken by another document`,
      });
    } else documents.push(document);
  }
  return documents;
}

function readDocument(bytes: Buffer, file: string, problems: Problem[]): Document | null {
  const content = decode(bytes);
  const match = content === null ? null : FRONT_MATTER.exec(content);
  if (content === null || match === null) {
    const message =
      content === null
        ? 'is not UTF-8 text without NUL'
        : 'begins without front matter between “---” lines';
    problems.push({ file, line: 1, message: `the file ${message}` });
    return null;
  }
  const yaml = parseYaml(match[1] ?? '', file, 2, problems);
  const matter = checkedValue(yaml, [], frontMatterSchema, problems);
  if (matter === null) return null;
  const text = content.slice(match[0].length);
  const actual = textHash(text);
  if (actual !== matter.sha256) {
    const message = `the text's SHA-256 is ${actual}, not what “sha256” says; restore the text, or store the new version as a new document`;
    problems.push({ file, line: lineOf(yaml, ['sha256']), message });
  }
  const { id, title, publisher, author, published, url, sha256 } = matter;
  return { id, title, publisher, author, published, url, text, sha256 };
}

function decode(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
