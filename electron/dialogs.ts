/** The words of the host's own dialogs, as plain options. */
import { extname, join } from 'node:path';
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { PROJECT_EXTENSION, projectTitle } from '../graph-data/model/project-file.ts';
import { safeFileName } from '../web/file-names.ts';

/** Index of the button that does something; the other one leaves all as it is. */
export const CONFIRMED = 1;

export const OPEN_PROJECT: OpenDialogOptions = {
  title: 'Open a project',
  properties: ['openFile'],
  filters: [{ name: 'Edgewise projects', extensions: [PROJECT_EXTENSION.slice(1)] }],
};

/** A project that is to be read, not opened. */
export const CHOOSE_SOURCE: OpenDialogOptions = {
  ...OPEN_PROJECT,
  title: 'Merge another project',
  buttonLabel: 'Choose',
};

/** Where and under what name to write a project. */
export function saveProjectAs(title: string, defaultPath: string): SaveDialogOptions {
  return {
    title,
    defaultPath,
    filters: [{ name: 'Edgewise projects', extensions: [PROJECT_EXTENSION.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
}

/** A project that could not be opened, in the service's own sentence. */
export function cannotOpen(path: string, sentence: string): MessageBoxOptions {
  return {
    type: 'error',
    title: 'Edgewise',
    message: `“${projectTitle(path)}” could not be opened`,
    detail: sentence,
    buttons: ['Close', 'Open another…'],
    defaultId: 0,
    cancelId: 0,
  };
}

/** A service that is silent in the middle of saving. */
export function stalled(path: string): MessageBoxOptions {
  return {
    type: 'warning',
    title: 'Edgewise',
    message: `“${projectTitle(path)}” is still being saved`,
    detail:
      'The disk has not answered for a while. Wait, or restart the graph service; the change that is being saved may then be lost.',
    buttons: ['Wait', 'Restart'],
    defaultId: 0,
    cancelId: 0,
  };
}

/** A page whose process ended. */
export function pageGone(path: string): MessageBoxOptions {
  return {
    type: 'error',
    title: 'Edgewise',
    message: `The window on “${projectTitle(path)}” stopped working`,
    detail: 'Your project is safe: nothing is shown as saved before it is on disk.',
    buttons: ['Close', 'Draw it again'],
    defaultId: 1,
    cancelId: 0,
  };
}

/** An address that is about to be opened, with its host in plain sight. */
export function openOutside(address: string): MessageBoxOptions {
  return {
    type: 'question',
    title: 'Edgewise',
    message: `Open ${new URL(address).host} in your browser?`,
    detail: address,
    buttons: ['Cancel', 'Open'],
    defaultId: 1,
    cancelId: 0,
  };
}

/** Where and as what to save a file that a page made. */
export function saveFileAs(folder: string, name: string): SaveDialogOptions {
  const fileName = safeFileName(name);
  const extension = extname(fileName).slice(1);
  return {
    title: 'Save file',
    defaultPath: join(folder, fileName),
    ...(extension === ''
      ? {}
      : { filters: [{ name: `${extension.toUpperCase()} file`, extensions: [extension] }] }),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
}
