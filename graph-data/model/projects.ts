/** What a page and its host say to each other about project files, besides what the service is asked. */
import { z } from 'zod';

/** Where a page posts these requests; a file that is uploaded goes to the second, as it is. */
export const PROJECT_PATHS = { ask: '/projects', upload: '/projects/upload' } as const;

/** The header by which a page names its project; without it, it is the one the host was started with. */
export const PROJECT_HEADER = 'X-KG-Project';
/** The header with the name of an uploaded file, encoded as in a URL. */
export const NAME_HEADER = 'X-KG-Name';

/** Bytes that a remembered session may have. */
export const MAX_SESSION = 1024 * 1024;

const path = z.string().min(1).max(4_096);
const fileName = z.string().min(1).max(255);

/** A project file. `file` is what the host calls it; `folder` is for people. */
export const projectFileSchema = z.strictObject({
  file: path,
  title: z.string(),
  folder: z.string(),
});

/** A folder of this machine: folders in it, and the projects in it. */
const folderListingSchema = z.strictObject({
  folder: path,
  /** Null where one may not go higher. */
  parent: path.nullable(),
  folders: z.array(z.strictObject({ name: z.string(), folder: path })),
  projects: z.array(projectFileSchema),
  /** Whether there was more than is listed. */
  more: z.boolean(),
});

/** A file that a person chose: by `handle` the service may be told to read or write it. */
const chosenFileSchema = z.strictObject({
  handle: z.string().min(1).max(100),
  title: z.string(),
  folder: z.string(),
});

export const projectsRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recent') }),
  z.strictObject({ kind: z.literal('clear-recent') }),
  /** A folder's listing; null for the folder of the page's own project. */
  z.strictObject({ kind: z.literal('list'), folder: path.nullable() }),
  /** Opens a project; answers the handle for `PROJECT_HEADER`. */
  z.strictObject({ kind: z.literal('open'), file: path }),
  z.strictObject({ kind: z.literal('create'), folder: path, name: fileName }),
  /** A project that the service of the page's own may read. */
  z.strictObject({ kind: z.literal('source'), file: path }),
  /** A file that it may write; `replace`: also if there is one. */
  z.strictObject({
    kind: z.literal('target'),
    folder: path,
    name: fileName,
    replace: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('load-session') }),
  z.strictObject({ kind: z.literal('save-session'), session: z.string().max(MAX_SESSION) }),
]);

/** What is answered, by the kind of request. */
export const projectsAnswerSchemas = {
  recent: z.array(projectFileSchema),
  'clear-recent': z.null(),
  list: folderListingSchema,
  open: z.strictObject({ project: z.string() }),
  create: z.strictObject({ project: z.string() }),
  source: chosenFileSchema,
  target: chosenFileSchema,
  'load-session': z.string().nullable(),
  'save-session': z.null(),
} as const;

export type ProjectFile = z.infer<typeof projectFileSchema>;
export type FolderListing = z.infer<typeof folderListingSchema>;
export type ChosenFile = z.infer<typeof chosenFileSchema>;
export type ProjectsRequest = z.infer<typeof projectsRequestSchema>;

/** The same of a window of the desktop app, where the system's own dialogs do the choosing. */
export const desktopRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recent') }),
  z.strictObject({ kind: z.literal('clear-recent') }),
  z.strictObject({ kind: z.literal('open'), file: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('choose') }),
  z.strictObject({ kind: z.literal('create') }),
  z.strictObject({ kind: z.literal('source') }),
  z.strictObject({ kind: z.literal('target'), name: fileName }),
  z.strictObject({ kind: z.literal('load-session') }),
  z.strictObject({ kind: z.literal('save-session'), session: z.string().max(MAX_SESSION) }),
]);

/** What is answered, by the kind of request. */
export const desktopAnswerSchemas = {
  recent: z.array(projectFileSchema),
  'clear-recent': z.null(),
  open: z.null(),
  /** Whether a person chose something. */
  choose: z.boolean(),
  create: z.boolean(),
  source: chosenFileSchema.nullable(),
  target: chosenFileSchema.nullable(),
  'load-session': z.string().nullable(),
  'save-session': z.null(),
} as const;

export type DesktopRequest = z.infer<typeof desktopRequestSchema>;
