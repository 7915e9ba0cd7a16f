/** What pages may ask about project files. Paths stay here: a page gets names that only this process understands. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PROJECT_EXTENSION, projectTitle } from '../graph-data/model/project-file.ts';
import type { ChosenFile, DesktopRequest, ProjectFile } from '../graph-data/model/projects.ts';
import { isSameFile } from '../graph-data/service/same-file.ts';
import { projectFileName } from '../web/file-names.ts';
import type { SessionFiles } from '../web/session-files.ts';
import { CHOOSE_SOURCE, saveProjectAs } from './dialogs.ts';
import type { ElectronApi } from './electron-api.ts';
import type { ProjectWindow, ProjectWindows } from './project-windows.ts';
import type { RecentList } from './recent-list.ts';

export type ProjectRequestsOptions = {
  windows: Pick<ProjectWindows, 'all' | 'open' | 'choose' | 'create'>;
  recent: RecentList;
  sessions: SessionFiles;
};

/**
 * Answers the requests of pages.
 * @throws Error with one sentence for the person
 */
export function createProjectRequests(
  { app, dialog }: Pick<ElectronApi, 'app' | 'dialog'>,
  { windows, recent, sessions }: ProjectRequestsOptions,
): (request: DesktopRequest, one: ProjectWindow) => Promise<unknown> {
  /** Files that a person chose: a copy can be opened by the name it was written by. */
  const granted = new Map<string, string>();
  const choose = (one: ProjectWindow, path: string, use: 'read' | 'write'): ChosenFile => {
    const file = grant(one, path, use);
    granted.set(file.handle, path);
    return file;
  };
  const askTarget = async (one: ProjectWindow, title: string, folder: string, name: string) => {
    const options = saveProjectAs(title, join(folder, projectFileName(name)));
    const { canceled, filePath } = await dialog.showSaveDialog(one.window, options);
    if (canceled || filePath === '') return null;
    return filePath.endsWith(PROJECT_EXTENSION) ? filePath : `${filePath}${PROJECT_EXTENSION}`;
  };
  const create = async (one: ProjectWindow): Promise<boolean> => {
    const path = await askTarget(one, 'New project', app.getPath('documents'), 'Untitled');
    if (path === null) return false;
    if (existsSync(path)) {
      const text = `There is a file “${basename(path)}” in this folder already; choose another name.`;
      throw new Error(text);
    }
    await windows.create(path);
    return true;
  };
  const target = async (one: ProjectWindow, name: string): Promise<ChosenFile | null> => {
    const path = await askTarget(one, 'Save a copy', dirname(one.path), name);
    if (path === null) return null;
    // The window's own project may be put back where it was moved away from.
    const others = windows.all().filter((other) => other !== one);
    if (others.some((other) => isSameFile(other.path, path))) {
      throw new Error(
        `“${basename(path)}” is an open project; choose another name or close it first.`,
      );
    }
    return choose(one, path, 'write');
  };
  const source = async (one: ProjectWindow): Promise<ChosenFile | null> => {
    const { filePaths } = await dialog.showOpenDialog(one.window, CHOOSE_SOURCE);
    const [path] = filePaths;
    return path === undefined ? null : choose(one, path, 'read');
  };
  return async (request, one) => {
    switch (request.kind) {
      case 'recent':
        return others(recent, one).map(named);
      case 'clear-recent':
        recent.clear();
        return null;
      case 'open': {
        const path =
          granted.get(request.file) ??
          recent.paths().find((known) => handleOf(known) === request.file);
        if (path === undefined) throw new Error('This project is no longer listed; open it again.');
        await windows.open(path);
        return null;
      }
      case 'choose':
        return windows.choose();
      case 'create':
        return create(one);
      case 'source':
        return source(one);
      case 'target':
        return target(one, request.name);
      case 'load-session':
        return sessions.load(one.path);
      case 'save-session':
        sessions.save(one.path, request.session);
        return null;
    }
  };
}

function others(recent: RecentList, one: ProjectWindow): string[] {
  return recent.paths().filter((path) => path !== one.path && existsSync(path));
}

function handleOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}

function named(path: string): ProjectFile {
  return { file: handleOf(path), title: projectTitle(path), folder: dirname(path) };
}

function grant(one: ProjectWindow, path: string, use: 'read' | 'write'): ChosenFile {
  const handle = randomUUID();
  one.host.grant({ handle, path, use });
  return { handle, title: projectTitle(path), folder: dirname(path) };
}
