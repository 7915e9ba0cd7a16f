/** What a person drops, chooses or pastes: the one place that decides who takes it. */
import { fileKind } from '../../../graph-data/model/file-kinds.ts';
import type { App } from '../app.ts';
import { addDocuments } from './adding-documents.ts';
import { openImport } from './importing.ts';
import { notify } from './interface.ts';

/**
 * Hands files to whoever takes their kind: documents to the dialog that adds them, a project to the shell.
 * @param fromFolder a folder was brought: what is no document in it is left out, and said so
 */
export async function bringFiles(
  app: App,
  files: readonly File[],
  fromFolder = false,
): Promise<void> {
  const kinds = Map.groupBy(files, ({ name }) => fileKind(name));
  const [project] = kinds.get('project') ?? [];
  if (project !== undefined && files.length === 1) return app.shell.projects.openDropped(project);
  const documents = kinds.get('document') ?? [];
  const data = kinds.get('data') ?? [];
  if (data.length > 0 && documents.length === 0 && !fromFolder) return openImport(app, data);
  const others = files.filter((file) => !documents.includes(file) && !isHidden(file));
  if (documents.length === 0 && !fromFolder && files.length === 1) {
    const [file] = files;
    if (file !== undefined && fileKind(file.name) === 'unknown') documents.push(file);
  }
  if (documents.length === 0) return notify(app, 'info', nothingFor(others));
  if (app.store.getState().project?.readOnly === true) return notify(app, 'info', READ_ONLY);
  await addDocuments(
    app,
    documents.map((file) => ({ file })),
    others.filter((file) => !documents.includes(file)).map(({ name }) => name),
  );
}

const READ_ONLY =
  'This project is read-only; save a copy of it elsewhere and bring documents into the copy.';

/** Files that systems put into folders by themselves. */
function isHidden({ name }: File): boolean {
  return name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}

function nothingFor(files: readonly File[]): string {
  const what = files.length === 1 ? `“${files[0]?.name ?? ''}” is` : 'These files are';
  return `${what} no document that Edgewise reads: text, Markdown, HTML, PDF or Word.`;
}

/** What a clipboard holds. */
export type Pasted = { text: string; html: string; url: string | null };

/** Adds what was pasted as a document: the page's piece where it has one, else the text to the letter. */
export async function pasteDocument(app: App, { text, html, url }: Pasted): Promise<void> {
  if (text.trim() === '' && html.trim() === '') return;
  const from = url ?? onlyAddressOf(text);
  const rich = html.trim() !== '' && /<(?:p|h[1-6]|li|table|article|div|br)[\s>/]/i.test(html);
  const file = rich
    ? new File([html], 'Pasted page.html', { type: 'text/html' })
    : new File([text], 'Pasted text.txt', { type: 'text/plain' });
  await addDocuments(app, [{ file, keep: rich, ...(from === null ? {} : { url: from }) }]);
}

/** The address on a line of its own at the end or the beginning of a text: people copy it along. */
function onlyAddressOf(text: string): string | null {
  const lines = text.trim().split(/\r?\n/);
  const candidates = [lines[0], lines.at(-1)].map((line) => line?.trim() ?? '');
  return candidates.find((line) => /^https?:\/\/\S+$/.test(line) && URL.canParse(line)) ?? null;
}
