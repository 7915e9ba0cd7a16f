/** Every command of the app. */
import type { Command, CommandArguments } from './command.ts';

export type { CommandArguments };
export type CommandId = string;

export const COMMANDS: readonly Command[] = [];
