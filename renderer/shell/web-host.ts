/** What a page of the loopback host asks of it, besides the service. */
import type { z } from 'zod';
import {
  type ChosenFile,
  NAME_HEADER,
  PROJECT_HEADER,
  PROJECT_PATHS,
  type ProjectFile,
  type ProjectsRequest,
  projectFileSchema,
  projectsAnswerSchemas,
} from '../../graph-data/model/projects.ts';
import type { ErrorCode } from '../../graph-data/rpc/contract.ts';
import { ServiceError } from '../../graph-data/rpc/errors.ts';
import type { Projects, SessionStore } from './shell.ts';

const PROJECT = /^#project=([\w-]+)$/;
/** Bytes that a request may have that is sent while its page goes. */
const MOST_KEPT_ALIVE = 60_000;

/** The part of a window that is needed. */
export type PageWindow = Pick<Window, 'history' | 'location'>;

/** The project that a page's address names; null for the one its host was started with. */
function projectInAddress({ location }: Pick<PageWindow, 'location'>): string | null {
  return PROJECT.exec(location.hash)?.[1] ?? null;
}

/** The headers of every request of a page. */
export function pageHeaders(page: Pick<PageWindow, 'location'>): Record<string, string> {
  const project = projectInAddress(page);
  return { 'X-KG': '1', ...(project === null ? {} : { [PROJECT_HEADER]: project }) };
}

/**
 * The projects of a page, in dialogs of its own; another project takes the place of the page.
 * @param entered resolves once the host has let the page in
 */
export function webProjects(page: PageWindow, entered: Promise<unknown>): Projects {
  const goTo = (project: string) => {
    page.history.pushState(null, '', `/#project=${project}`);
    page.location.reload();
  };
  const open = async (file: string) => goTo((await ask(page, { kind: 'open', file })).project);
  const upload = (file: File) => send(page, file);
  return {
    recent: async () => {
      await entered;
      return ask(page, { kind: 'recent' });
    },
    clearRecent: async () => void (await ask(page, { kind: 'clear-recent' })),
    open,
    openDropped: async (file) => open((await upload(file)).file),
    chooser: {
      kind: 'folders',
      list: (folder) => ask(page, { kind: 'list', folder }),
      create: async (folder, name) =>
        goTo((await ask(page, { kind: 'create', folder, name })).project),
      source: (file): Promise<ChosenFile> => ask(page, { kind: 'source', file }),
      target: (folder, name, replace) => ask(page, { kind: 'target', folder, name, replace }),
      upload,
    },
  };
}

/** Sessions kept by the host. @param entered resolves once the host has let the page in */
export function webSession(
  page: Pick<PageWindow, 'location'>,
  entered: Promise<unknown>,
): SessionStore {
  return {
    load: async () => {
      await entered;
      return ask(page, { kind: 'load-session' });
    },
    save: async (session) => void (await ask(page, { kind: 'save-session', session })),
  };
}

type Kind = ProjectsRequest['kind'];
type Answer<K extends Kind> = z.infer<(typeof projectsAnswerSchemas)[K]>;

async function ask<K extends Kind>(
  page: Pick<PageWindow, 'location'>,
  request: Extract<ProjectsRequest, { kind: K }>,
): Promise<Answer<K>> {
  const body = JSON.stringify(request);
  const headers = { ...pageHeaders(page), 'Content-Type': 'application/json' };
  const answer = await post(PROJECT_PATHS.ask, {
    ...{ method: 'POST', headers, body },
    keepalive: body.length < MOST_KEPT_ALIVE,
  });
  return projectsAnswerSchemas[request.kind].parse(answer) as Answer<K>;
}

async function send(page: Pick<PageWindow, 'location'>, file: File): Promise<ProjectFile> {
  const headers = {
    ...pageHeaders(page),
    'Content-Type': 'application/octet-stream',
    [NAME_HEADER]: encodeURIComponent(file.name),
  };
  return projectFileSchema.parse(
    await post(PROJECT_PATHS.upload, { method: 'POST', headers, body: file }),
  );
}

async function post(path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    const text = 'Edgewise does not answer; start it again and open the address it prints.';
    throw new ServiceError('DISCONNECTED', text, { cause });
  }
  const body: unknown = await response.json();
  if (response.ok) return body;
  const { code = 'INTERNAL', message = `Edgewise answered ${response.status}.` } = body as {
    code?: ErrorCode;
    message?: string;
  };
  throw new ServiceError(code, message);
}
