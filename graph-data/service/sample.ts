/** A small project for tests: repeated sentences, astral letters, several relations between one pair. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { anchorAt, findOccurrences } from '../evidence/anchor.ts';
import { textHash } from '../formats/text-hash.ts';
import type { Interchange } from '../model/interchange.ts';
import type { Citation, Document, Entity, Relation } from '../model/records.ts';
import { createProject } from './build-project.ts';
import { createGraphService, type GraphHost } from './graph-service.ts';
import { openProject, type Project } from './open-project.ts';
import { createPlaces, type Places } from './places.ts';
import { createStaging, type Staging } from './staging.ts';

const TEXT =
  '😀 Ann leads Blue. Bob works for Blue. They did. Cem met Ann; they did. They did. Bob denies it.';

/** A folder of its own for the running test, removed afterwards. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A document with the right hash. */
export function sampleDocument(id: string, text: string): Document {
  return {
    id,
    title: `Title of ${id}`,
    publisher: 'The Paper',
    author: null,
    published: '2017-01-26',
    url: 'https://example.org/a',
    text,
    sha256: textHash(text),
  };
}

/** An entity with nothing but a name. */
export function sampleEntity(id: string, name: string, aliases: string[] = []): Entity {
  return { id, type: 'person', name, aliases, description: '' };
}

/** A relation stated by nobody in particular. */
export function sampleRelation(
  id: string,
  source: string,
  target: string,
  label: string,
): Relation {
  return {
    id,
    source,
    target,
    type: 'role',
    label,
    speaker: null,
    modality: 'stated',
    negated: false,
    occurred: null,
  };
}

/** A citation of the `nth` occurrence of a quote. */
export function sampleCitation(
  id: string,
  relation: string,
  document: Document,
  quote: string,
  nth = 0,
): Citation {
  const at = findOccurrences(document.text, quote)[nth];
  if (at === undefined) throw new Error(`“${quote}” is not in the sample.`);
  const anchor = anchorAt(document.text, at, quote);
  return { id, relation, document: document.id, ...anchor, stance: 'supports', verdict: 'exact' };
}

/** Four entities, five relations, six citations, one tension. */
export function sampleContent(): Interchange {
  const document = sampleDocument('doc', TEXT);
  const denies = {
    ...sampleRelation('bob-denies', 'bob', 'blue', 'denies'),
    negated: true,
    speaker: 'bob',
  };
  return {
    format: 'edgewise',
    version: 1,
    documents: [document],
    entities: [
      sampleEntity('ann', 'Ann Ärgerlich', ['The Boss']),
      sampleEntity('bob', 'Bob 100%'),
      sampleEntity('cem', 'Cem "Q" النجار 😀'),
      { ...sampleEntity('blue', 'Blue'), type: 'organisation' },
    ],
    relations: [
      sampleRelation('ann-leads', 'ann', 'blue', 'leads'),
      sampleRelation('bob-works', 'bob', 'blue', 'works for'),
      sampleRelation('cem-met', 'cem', 'ann', 'met'),
      denies,
      sampleRelation('bob-self', 'bob', 'bob', 'speaks for'),
    ],
    citations: [
      sampleCitation('c1', 'ann-leads', document, 'Ann leads Blue.'),
      sampleCitation('c2', 'bob-works', document, 'Bob works for Blue.'),
      sampleCitation('c3', 'cem-met', document, 'They did.', 0),
      sampleCitation('c4', 'cem-met', document, 'Cem met Ann'),
      sampleCitation('c5', 'bob-denies', document, 'Bob denies it.'),
      sampleCitation('c6', 'ann-leads', document, 'They did.', 1),
    ],
    tensions: [{ id: 't1', relations: ['bob-works', 'bob-denies'], note: 'They differ on Bob.' }],
  };
}

/** A project of its own for the running test. */
export type Sample = GraphHost & {
  project: Project;
  path: string;
  places: Places;
  staging: Staging;
};

/** Writes, opens and serves a project; closed and removed when the test is over. */
export function openSample(content: Interchange = sampleContent()): Sample {
  const path = join(testFolder(), 'sample.edgewise');
  createProject(path, content);
  const project = openProject(path);
  const staging = createStaging({ parent: dirname(path) });
  onTestFinished(() => {
    staging.close();
    project.close();
  });
  const layout = async () => ({ x: [], y: [] });
  const places = createPlaces();
  return {
    ...createGraphService(project, { layout, staging, places }),
    project,
    path,
    places,
    staging,
  };
}
