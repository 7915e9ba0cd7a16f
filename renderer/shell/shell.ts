/** What the renderer may ask of the program around it; the same in Electron and in a browser. */
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
};
