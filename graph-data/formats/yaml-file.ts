/** Reads YAML against a schema and names the line of whatever does not fit. */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { z } from 'zod';
import type { Problem } from './corpus-problems.ts';

/** Where a node of a YAML document stands. */
export type YamlPath = readonly (string | number)[];

/** A parsed YAML file. */
export type YamlFile = {
  file: string;
  document: Document.Parsed;
  lines: LineCounter;
  firstLine: number;
};

/**
 * Parses YAML 1.2 text; syntax errors become problems.
 * @param firstLine the line of `file` on which `text` begins
 */
export function parseYaml(
  text: string,
  file: string,
  firstLine: number,
  problems: Problem[],
): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line + firstLine - 1;
    problems.push({ file, line, message: `this is not valid YAML: ${error.message}` });
  }
  return { file, document, lines, firstLine };
}

/** The line of the node at `path`, or of the nearest node around it. */
export function lineOf(yaml: YamlFile, path: YamlPath): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown =
      depth === 0 ? yaml.document.contents : yaml.document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range)
      return yaml.lines.linePos(node.range[0]).line + yaml.firstLine - 1;
  }
  return yaml.firstLine;
}

/** The items of the list under `key`, each with its path; a missing key is an empty list. */
export function listItems(yaml: YamlFile, key: string, problems: Problem[]): YamlPath[] {
  const list = yaml.document.get(key, true);
  if (list === undefined || (isScalar(list) && list.value === null)) return [];
  if (isSeq(list)) return list.items.map((_, index) => [key, index]);
  problems.push({ file: yaml.file, line: lineOf(yaml, [key]), message: `“${key}” must be a list` });
  return [];
}

/** The value at `path`, checked against a schema; null with problems noted where it does not fit. */
export function checkedValue<T extends z.ZodType>(
  yaml: YamlFile,
  path: YamlPath,
  schema: T,
  problems: Problem[],
): z.output<T> | null {
  const node: unknown =
    path.length === 0 ? yaml.document.contents : yaml.document.getIn(path, true);
  const value: unknown = isNode(node) ? node.toJS(yaml.document) : node;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) problems.push(...issueProblems(yaml, path, issue));
  return null;
}

/** Keys at the top of a file that are none of `known`, as problems. */
export function unknownKeys(yaml: YamlFile, known: readonly string[]): Problem[] {
  const { contents } = yaml.document;
  if (!isMap(contents)) return [];
  return contents.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (known.includes(key)) return [];
    return [{ file: yaml.file, line: keyLine(yaml, pair.key), message: unknownField(key, known) }];
  });
}

function issueProblems(yaml: YamlFile, path: YamlPath, issue: z.core.$ZodIssue): Problem[] {
  const inside = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const at = [...path, ...inside];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file: yaml.file,
      line: lineOfKey(yaml, at, key),
      message: unknownField(key, []),
    }));
  }
  const field = inside.join('.');
  const what = field === '' ? issue.message : `“${field}”: ${issue.message}`;
  return [{ file: yaml.file, line: lineOf(yaml, at), message: what }];
}

function lineOfKey(yaml: YamlFile, path: YamlPath, key: string): number {
  const map: unknown = path.length === 0 ? yaml.document.contents : yaml.document.getIn(path, true);
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  return pair === undefined ? lineOf(yaml, path) : keyLine(yaml, pair.key);
}

function keyLine(yaml: YamlFile, key: unknown): number {
  const range: Node['range'] = isNode(key) ? key.range : null;
  return yaml.lines.linePos(range?.[0] ?? 0).line + yaml.firstLine - 1;
}

function unknownField(key: string, known: readonly string[]): string {
  const hint =
    known.length === 0 ? 'remove it or correct its name' : `use one of ${known.join(', ')}`;
  return `unknown field “${key}”; ${hint}`;
}
