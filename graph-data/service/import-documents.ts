/** Documents of an import: which of them the project has, by id, text, address or title. */
import type { DocumentDraft } from '../formats/draft.ts';
import { RowError, shorten } from '../formats/field-values.ts';
import { textHash } from '../formats/text-hash.ts';
import { type Document, documentSchema } from '../model/records.ts';
import { slug } from './import-ids.ts';
import { documentKey, members, titleKey } from './import-index.ts';
import { check, claim, type ImportContext, known, put, type Row } from './import-row.ts';

/** Takes a document: a new one, or the one that is there, whose text never changes. */
export function takeDocument(context: ImportContext, row: Row, draft: DocumentDraft): void {
  const { id, title, publisher, author, published, url } = draft;
  const text = draft.text ?? '';
  const sha256 = textHash(text);
  if (draft.sha256 !== null && draft.sha256 !== sha256 && draft.text !== null) {
    throw new RowError('the SHA-256 is not that of the text');
  }
  const found = storedDocument(context, row, draft, sha256);
  if (found !== null) {
    refuseOtherText(context, found, text, sha256);
    row.merged += 1;
  }
  const called = title ?? url ?? publisher ?? id ?? 'Untitled';
  const fields = { title: called, publisher, author, published, url, text, sha256 };
  row.document = found ?? newDocument(context, row, id ?? slug(called), fields);
  claim(row, 'document', id, row.document);
}

function newDocument(
  { index, newId }: ImportContext,
  row: Row,
  wanted: string,
  fields: Omit<Document, 'id'>,
): string {
  const value = check(documentSchema, { id: newId.document(wanted), ...fields });
  put(row, { kind: 'document', value }, index.add.document(documentKey(value)));
  return value.id;
}

function refuseOtherText(
  { index }: ImportContext,
  found: string,
  text: string,
  sha256: string,
): void {
  const stored = index.documents.get(found);
  if (stored === undefined || text === '' || stored.sha256 === sha256) return;
  const what = stored.empty === 1 ? 'is in the project without its text' : 'has another text there';
  const why = 'and a stored text never changes; give it another id';
  throw new RowError(`“${shorten(stored.title)}” ${what}, ${why}`);
}

function storedDocument(
  context: ImportContext,
  row: Row,
  draft: DocumentDraft,
  sha256: string,
): string | null {
  const { id } = draft;
  if (id === null) return byContent(context, draft, sha256);
  const { documents } = context.index;
  const own = known(row, 'document', id);
  if (own !== null) return own;
  if (row.scope === 'project') return documents.has(id) ? id : null;
  const same = draft.text === null || documents.get(id)?.sha256 === sha256;
  return documents.has(id) && same ? id : byContent(context, draft, sha256);
}

function byContent({ index }: ImportContext, draft: DocumentDraft, sha256: string): string | null {
  const { title, publisher, url, text } = draft;
  const { texts, urls, titles } = index.groups;
  if (text !== null && text !== '') return members(texts, sha256)[0] ?? null;
  const byUrl = url === null ? [] : members(urls, url);
  const byTitle = title === null ? [] : members(titles, titleKey(title, publisher));
  // Several articles may share an address, and several pages a title.
  if (url !== null && title !== null) return byUrl.find((id) => byTitle.includes(id)) ?? null;
  return byUrl[0] ?? byTitle[0] ?? null;
}
