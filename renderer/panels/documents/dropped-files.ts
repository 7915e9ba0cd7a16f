/** The files of a drop, those in folders included. */

/** Files of one drop: more are hardly meant. */
const MOST = 5_000;
const DEEPEST = 20;

export type Dropped = { files: File[]; fromFolder: boolean };

/**
 * Every file of a drop, by folder and name. The entries must be taken at once: after the event they are gone.
 * @throws whatever reading a folder throws
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<Dropped> {
  const plain = [...transfer.files];
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return { files: plain, fromFolder: false };
  const files: File[] = [];
  for (const entry of entries) if (entry !== null) await collect(entry, files, 0);
  return { files, fromFolder: true };
}

async function collect(entry: FileSystemEntry, files: File[], depth: number): Promise<void> {
  if (files.length >= MOST || depth > DEEPEST || entry.name.startsWith('.')) return;
  if (isFile(entry)) {
    files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
  } else if (isFolder(entry)) {
    for (const inside of await entriesOf(entry)) await collect(inside, files, depth + 1);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A reader gives at most a hundred entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    all.push(...some);
  }
}
