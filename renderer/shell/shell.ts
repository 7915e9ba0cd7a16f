/** What the renderer may ask of the program around it; the same in Electron and in a browser. */
import type { ChosenFile, FolderListing, ProjectFile } from '../../graph-data/model/projects.ts';
import type { GraphClient } from '../../graph-data/rpc/contract.ts';

export type Shell = {
  name: 'electron' | 'web';
  /** Connects to the graph service of this window's project. */
  connect(): Promise<GraphClient>;
  /** Hands a file to the person: a save dialog, or a download. Resolves false when they decline. */
  saveFile(file: { name: string; mediaType: string; content: Blob }): Promise<boolean>;
  /** Opens an http or https address outside the app. */
  openExternal(url: string): Promise<void>;
  /** Calls back with a command chosen in the application menu; returns a function that stops it. */
  onMenuCommand(listener: (command: string) => void): () => void;
  projects: Projects;
  session: SessionStore;
};

/** Project files. Failures are Errors with one sentence for the person. */
export type Projects = {
  /** Projects opened lately, the last first, without this window's own. */
  recent(): Promise<readonly ProjectFile[]>;
  clearRecent(): Promise<void>;
  /** Opens a project that the host has named: in a window of its own, or in place of this page. */
  open(file: string): Promise<void>;
  /** Opens a file that was dropped on the window. */
  openDropped(file: File): Promise<void>;
  /** How a person chooses files: in the system's own dialogs, or in dialogs of the page. */
  chooser: SystemChooser | FolderChooser;
};

/** The system's dialogs. Null, or false, for a person who declines. */
export type SystemChooser = {
  kind: 'system';
  open(): Promise<boolean>;
  create(): Promise<boolean>;
  /** A project that the service may read. */
  chooseSource(): Promise<ChosenFile | null>;
  /** A file that the service may write. @param name what is suggested */
  chooseTarget(name: string): Promise<ChosenFile | null>;
};

/** What dialogs of the page are made from. */
export type FolderChooser = {
  kind: 'folders';
  /** @param folder null for the folder of this window's project */
  list(folder: string | null): Promise<FolderListing>;
  /** Makes an empty project and opens it. */
  create(folder: string, name: string): Promise<void>;
  /** Lets the service read a project. */
  source(file: string): Promise<ChosenFile>;
  /** Lets the service write a file. @param replace also where there is one */
  target(folder: string, name: string, replace: boolean): Promise<ChosenFile>;
  /** Copies a file of this computer beside this window's project. */
  upload(file: File): Promise<ProjectFile>;
};

/** How this window's project was left, kept on this machine and apart from the project. */
export type SessionStore = {
  /** What was kept; null for nothing. Anyone may have written it. */
  load(): Promise<string | null>;
  save(session: string): Promise<void>;
};
