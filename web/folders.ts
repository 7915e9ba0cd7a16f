/**
 * Looks for projects on this machine, for a page that has no dialog of the system's own: names of folders and of
 * project files, nothing else, and only below folders where the person's things are.
 */
import { type Dirent, existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { PROJECT_EXTENSION, projectTitle } from '../graph-data/model/project-file.ts';
import type { FolderListing, ProjectFile } from '../graph-data/model/projects.ts';
import { ServiceError } from '../graph-data/rpc/errors.ts';
import { projectFileName } from './file-names.ts';

const MOST = 1_000;

export type Folders = {
  /** @throws ServiceError NOT_FOUND, or READ_ONLY for a folder outside */
  list(folder: string): FolderListing;
  /** Path of an existing project file. @throws as `list` */
  fileAt(path: string): string;
  /** Path of a project file to be, whether or not there is one. @throws as `list` */
  newFileIn(folder: string, name: string): string;
};

/** @param roots asked each time: real paths of the folders that one may look into */
export function createFolders(roots: () => readonly string[]): Folders {
  const enter = (path: string): string => {
    const real = realPath(path);
    if (roots().some((root) => isWithin(root, real))) return real;
    throw new ServiceError(
      'READ_ONLY',
      `“${path}” is outside of the folders that this page may look into; start Edgewise with a project there.`,
    );
  };
  return {
    list: (folder) => listFolder(enter(folder), roots()),
    fileAt(path) {
      const real = enter(path);
      if (real.endsWith(PROJECT_EXTENSION)) return real;
      const text = `“${path}” is not a project; choose a file ending in ${PROJECT_EXTENSION}.`;
      throw new ServiceError('INVALID_INPUT', text);
    },
    newFileIn: (folder, name) => join(enter(folder), projectFileName(name)),
  };
}

/** The folders below which a person's things are: home, and where the given projects are. */
export function usualRoots(projects: readonly string[]): string[] {
  const folders = [homedir(), ...projects.map((path) => dirname(path))];
  return [
    ...new Set(folders.filter((folder) => existsSync(folder)).map((folder) => realPath(folder))),
  ];
}

function realPath(path: string): string {
  try {
    if (!isAbsolute(path) || path.includes('\u0000')) throw new Error('This is no full path.');
    return realpathSync.native(path);
  } catch (cause) {
    const text = `There is no “${path.replaceAll('\u0000', '').slice(0, 300)}” on this machine; check the name.`;
    throw new ServiceError('NOT_FOUND', text, { cause });
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

function listFolder(folder: string, roots: readonly string[]): FolderListing {
  const entries = read(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true, sensitivity: 'base' }));
  const folders = entries.filter((entry) => entry.isDirectory());
  const projects = entries.filter(
    (entry) => entry.isFile() && entry.name.endsWith(PROJECT_EXTENSION),
  );
  const parent = dirname(folder);
  const higher = parent !== folder && roots.some((root) => isWithin(root, parent));
  return {
    folder,
    parent: higher ? parent : null,
    folders: folders.slice(0, MOST).map(({ name }) => ({ name, folder: join(folder, name) })),
    projects: projects.slice(0, MOST).map(({ name }) => projectFile(join(folder, name))),
    more: folders.length > MOST || projects.length > MOST,
  };
}

function read(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    const text = `“${folder}” cannot be looked into; check that it is a folder and that you may read it.`;
    throw new ServiceError('NOT_FOUND', text, { cause });
  }
}

/** A project file as it is named to people. */
export function projectFile(path: string): ProjectFile {
  return { file: path, title: projectTitle(path), folder: dirname(path) };
}
