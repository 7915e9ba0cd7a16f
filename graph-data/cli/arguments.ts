/** Reads a command's arguments; every command takes `--json` and `--help`. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.ts';

const COMMON = { json: { type: 'boolean', default: false } } as const;

/** Option values by name: text where given, true for a flag. */
type Values<T extends ParseArgsOptionsConfig> = { json: boolean } & {
  [K in keyof T]?: T[K]['type'] extends 'boolean' ? boolean : string;
};

/** One text for each name in `names`. */
type Positionals<N extends readonly string[]> = { [K in keyof N]: string };

/**
 * Parses arguments strictly.
 * @param names what each positional argument is, all of them required
 * @param rest the name of the last argument where it may go on over several
 * @throws UsageError for an unknown option, and for too few or too many arguments
 */
export function readArguments<
  const N extends readonly string[],
  const T extends ParseArgsOptionsConfig,
>(
  args: string[],
  names: N,
  options: T,
  rest?: N[number],
): { values: Values<T>; positionals: Positionals<N> } {
  const { values, positionals } = parse(args, { ...COMMON, ...options });
  const missing = names[positionals.length];
  if (missing !== undefined) throw new UsageError(`The ${missing} is missing.`);
  const extra = positionals[names.length];
  if (extra !== undefined && rest === undefined) {
    throw new UsageError(
      `“${extra}” is one argument too many; put names with spaces in quotation marks.`,
    );
  }
  return { values: values as Values<T>, positionals: positionals as unknown as Positionals<N> };
}

function parse(
  args: string[],
  options: ParseArgsOptionsConfig,
): { values: object; positionals: string[] } {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (cause) {
    const [sentence = ''] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw new UsageError(`${sentence.replaceAll("'", '”').replace('”', '“')}.`, { cause });
  }
}
