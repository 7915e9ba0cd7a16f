/** Compiles curated text, `corpora/<name>/`, into records: finds every quote's offsets or says why not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY, type Interchange } from '../model/interchange.ts';
import type { Relation } from '../model/records.ts';
import { citationsOf } from './corpus-citations.ts';
import { readDocuments } from './corpus-documents.ts';
import { type Item, type Known, place } from './corpus-item.ts';
import { type Problem, sortProblems } from './corpus-problems.ts';
import {
  type CorpusRelation,
  corpusEntitySchema,
  corpusRelationSchema,
  corpusTensionSchema,
  corpusViewSchema,
  projectFileSchema,
} from './corpus-schema.ts';
import { type DraftView, draftViews, viewProblems } from './corpus-views.ts';
import { checkedValue, listItems, parseYaml, unknownKeys, type YamlFile } from './yaml-file.ts';

const PROJECT_FILE = 'project.yaml';
const LISTS = ['entities', 'relations', 'tensions', 'views'] as const;

export type Corpus = { content: Interchange; views: DraftView[]; problems: Problem[] };

/**
 * Reads a corpus folder. With problems, `content` holds only what is in order.
 * @param folder path of a folder with `project.yaml`, other YAML files and `documents/*.md`
 */
export function readCorpus(folder: string): Corpus {
  const problems: Problem[] = [];
  const relationTypes = readProjectFile(folder, problems);
  if (relationTypes === null) return { content: structuredClone(EMPTY), views: [], problems };
  const documents = readDocuments(folder, problems);
  const files = readGraphFiles(folder, problems);
  const entities = items(files, 'entities', corpusEntitySchema, problems);
  const relations = items(files, 'relations', corpusRelationSchema, problems);
  const tensions = items(files, 'tensions', corpusTensionSchema, problems);
  const views = items(files, 'views', corpusViewSchema, problems);
  const known: Known = {
    documents: new Map(documents.map((document) => [document.id, document])),
    entities: new Set(entities.map(({ value }) => value.id)),
    relations: new Set(relations.map(({ value }) => value.id)),
    relationTypes,
  };
  const content = structuredClone(EMPTY);
  content.documents = documents;
  content.entities = entities.map(({ value }) => value);
  for (const item of relations) {
    problems.push(...relationProblems(item, known));
    content.relations.push(toRelation(item.value));
    content.citations.push(...citationsOf(item, known, problems));
  }
  for (const item of tensions) {
    problems.push(...tensionProblems(item, known));
    content.tensions.push(item.value);
  }
  for (const item of views) problems.push(...viewProblems(item, known));
  return {
    content,
    views: draftViews(
      views.map(({ value }) => value),
      relations.map(({ value }) => value),
    ),
    problems: sortProblems(problems),
  };
}

function readProjectFile(folder: string, problems: Problem[]): Set<string> | null {
  if (!existsSync(join(folder, PROJECT_FILE))) {
    const message =
      'the file is missing; a corpus folder has one, with the title and the relation types';
    problems.push({ file: PROJECT_FILE, line: 1, message });
    return null;
  }
  const text = readFileSync(join(folder, PROJECT_FILE), 'utf8');
  const yaml = parseYaml(text, PROJECT_FILE, 1, problems);
  const project = checkedValue(yaml, [], projectFileSchema, problems);
  return project === null ? null : new Set(Object.keys(project.relationTypes));
}

function readGraphFiles(folder: string, problems: Problem[]): YamlFile[] {
  const names = readdirSync(folder).filter(
    (name) => /\.ya?ml$/.test(name) && name !== PROJECT_FILE,
  );
  return names.sort().map((name) => {
    const yaml = parseYaml(readFileSync(join(folder, name), 'utf8'), name, 1, problems);
    problems.push(...unknownKeys(yaml, LISTS));
    return yaml;
  });
}

function items<T extends { id: string }>(
  files: readonly YamlFile[],
  key: (typeof LISTS)[number],
  schema: Parameters<typeof checkedValue>[2] & { _zod: { output: T } },
  problems: Problem[],
): Item<T>[] {
  const found = new Map<string, Item<T>>();
  for (const yaml of files) {
    for (const path of listItems(yaml, key, problems)) {
      const value = checkedValue(yaml, path, schema, problems);
      if (value === null) continue;
      const earlier = found.get(value.id);
      if (earlier === undefined) found.set(value.id, { value, yaml, path });
      else problems.push(duplicate({ value, yaml, path }, earlier));
    }
  }
  return [...found.values()];
}

function duplicate<T extends { id: string }>(item: Item<T>, earlier: Item<T>): Problem {
  const first = place(earlier, 'id');
  return {
    ...place(item, 'id'),
    message: `the id “${item.value.id}” is taken by ${first.file}:${first.line}; give it another`,
  };
}

function relationProblems(item: Item<CorpusRelation>, known: Known): Problem[] {
  const { value } = item;
  const problems: Problem[] = [];
  for (const field of ['from', 'to', 'speaker'] as const) {
    const id = value[field];
    if (id !== undefined && !known.entities.has(id)) {
      problems.push({
        ...place(item, field),
        message: `there is no entity “${id}”; declare it under “entities”`,
      });
    }
  }
  if (!known.relationTypes.has(value.type)) {
    const message = `the relation type “${value.type}” is not declared in ${PROJECT_FILE}`;
    problems.push({ ...place(item, 'type'), message });
  }
  return problems;
}

function tensionProblems(item: Item<{ relations: [string, string] }>, known: Known): Problem[] {
  const [a, b] = item.value.relations;
  const problems = item.value.relations.flatMap((id, index) => {
    if (known.relations.has(id)) return [];
    return [{ ...place(item, 'relations', index), message: `there is no relation “${id}”` }];
  });
  if (a === b)
    problems.push({
      ...place(item, 'relations'),
      message: 'a tension is between two different relations',
    });
  return problems;
}

function toRelation(value: CorpusRelation): Relation {
  const { id, from, to, type, label, speaker, modality, negated, occurred } = value;
  return {
    id,
    source: from,
    target: to,
    type,
    label,
    speaker: speaker ?? null,
    modality,
    negated,
    occurred: occurred ?? null,
  };
}
