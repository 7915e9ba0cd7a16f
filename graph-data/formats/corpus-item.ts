/** A record of a corpus together with where it is written. */
import type { Document } from '../model/records.ts';
import type { Place } from './corpus-problems.ts';
import { lineOf, type YamlFile, type YamlPath } from './yaml-file.ts';

/** A value with the place it was written at. */
export type Item<T> = { value: T; yaml: YamlFile; path: YamlPath };

/** What a relation or tension may refer to. */
export type Known = {
  documents: ReadonlyMap<string, Document>;
  entities: ReadonlySet<string>;
  relations: ReadonlySet<string>;
  relationTypes: ReadonlySet<string>;
};

/** The line on which a field of an item is written. */
export function place(item: Item<unknown>, ...inside: YamlPath): Place {
  return { file: item.yaml.file, line: lineOf(item.yaml, [...item.path, ...inside]) };
}
