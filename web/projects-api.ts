/** What pages may ask about project files. Every path is checked before anything is done with it. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { projectTitle } from '../graph-data/model/project-file.ts';
import type { ChosenFile, ProjectsRequest } from '../graph-data/model/projects.ts';
import { ServiceError } from '../graph-data/rpc/errors.ts';
import { createFolders, projectFile, usualRoots } from './folders.ts';
import type { OpenProject, OpenProjects } from './open-projects.ts';
import { readRecent, withoutRecent, withRecent, writeRecent } from './recent-files.ts';
import type { SessionFiles } from './session-files.ts';
import { receiveProject } from './upload.ts';

export type ProjectsApi = {
  /**
   * Answers a request of a page that shows `own`.
   * @throws ServiceError with one sentence for the person
   */
  ask(request: ProjectsRequest, own: OpenProject): Promise<unknown>;
  /** Takes in a project file beside the page's own. @throws ServiceError */
  upload(name: string, body: AsyncIterable<Uint8Array>, own: OpenProject): Promise<unknown>;
  /** Notes a project as the one opened last. */
  note(path: string): void;
};

export type ProjectsApiOptions = {
  projects: OpenProjects;
  sessions: SessionFiles;
  /** File of the list of projects opened lately. */
  recent: string;
  log: (line: string) => void;
};

/** Answers requests by `options`. */
export function createProjectsApi(options: ProjectsApiOptions): ProjectsApi {
  const { projects, sessions } = options;
  const recent = createRecent(options);
  const shown = new Set<string>();
  /** Files that a person chose: a copy can be opened by the name it was written by. */
  const granted = new Map<string, string>();
  const folders = createFolders(() => usualRoots([...shown, ...recent.paths()]));
  const note = (path: string) => {
    shown.add(path);
    recent.change(withRecent(recent.paths(), path));
  };
  const open = async (path: string, create = false) => {
    try {
      const project = await projects.open(path, create);
      note(project.path);
      return { project: project.handle };
    } catch (error) {
      recent.change(withoutRecent(recent.paths(), path));
      throw error;
    }
  };
  const choose = (own: OpenProject, path: string, use: 'read' | 'write'): ChosenFile => {
    const file = chosen(own, path, use);
    granted.set(file.handle, path);
    return file;
  };
  const newFile = (folder: string, name: string): string => {
    const path = folders.newFileIn(folder, name);
    if (!existsSync(path)) return path;
    throw exists(path);
  };
  const ask: ProjectsApi['ask'] = async (request, own) => {
    switch (request.kind) {
      case 'recent':
        return recent
          .paths()
          .filter((path) => path !== own.path)
          .map(projectFile);
      case 'clear-recent':
        recent.change([]);
        return null;
      case 'list':
        return folders.list(request.folder ?? dirname(own.path));
      case 'open':
        return open(granted.get(request.file) ?? folders.fileAt(request.file));
      case 'create':
        return open(newFile(request.folder, request.name), true);
      case 'source':
        return choose(own, folders.fileAt(request.file), 'read');
      case 'target': {
        const path = folders.newFileIn(request.folder, request.name);
        if (projects.isOpen(path) && existsSync(path)) {
          const text = `“${basename(path)}” is an open project; choose another name.`;
          throw new ServiceError('CONFLICT', text);
        }
        if (!request.replace && existsSync(path)) throw exists(path);
        return choose(own, path, 'write');
      }
      case 'load-session':
        return sessions.load(own.path);
      case 'save-session':
        sessions.save(own.path, request.session);
        return null;
    }
  };
  return {
    ask,
    note,
    upload: async (name, body, own) =>
      projectFile(await receiveProject(name, body, dirname(own.path))),
  };
}

function createRecent({ recent: file, log }: ProjectsApiOptions) {
  return {
    /** Read each time: several hosts keep one list. */
    paths: () => readRecent(file).filter((path) => existsSync(path)),
    change(paths: readonly string[]) {
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        writeRecent(file, paths);
      } catch (error) {
        // Opening a project must not fail because the list of projects cannot be kept.
        log(`The list of recent projects could not be written: ${String(error)}`);
      }
    },
  };
}

function chosen(own: OpenProject, path: string, use: 'read' | 'write'): ChosenFile {
  const handle = randomUUID();
  own.grant({ handle, path, use });
  return { handle, title: projectTitle(path), folder: dirname(path) };
}

function exists(path: string): ServiceError {
  const text = `There is a file “${basename(path)}” in this folder already; choose another name.`;
  return new ServiceError('CONFLICT', text);
}
