import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openForReading } from '../db/beside.ts';
import type { ReadableDb } from '../db/database.ts';
import { exportProject } from './export-project.ts';
import { writeExport } from './export-write.ts';
import { openSample, sampleContent, sampleEntity, sampleRelation, testFolder } from './sample.ts';

/** Several pages of each kind that comes in pages. */
function manyPages() {
  const content = sampleContent();
  const entities = Array.from({ length: 1_600 }, (_, at) => sampleEntity(`e${at}`, `Name ${at}`));
  const relations = entities.map(({ id }, at) =>
    sampleRelation(`r${at}`, id, `e${(at * 7) % 1_600}`, `to ${at}`),
  );
  return {
    ...content,
    entities: [...content.entities, ...entities],
    relations: [...content.relations, ...relations],
  };
}

test.each(['json', 'csv', 'graphml', 'gexf'] as const)(
  'no statement is compiled twice for %s, however many pages there are',
  async (format) => {
    const { project } = openSample(manyPages());
    const compiled: string[] = [];
    const opened = openForReading(project.path);
    const db: ReadableDb = new Proxy(opened, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (name === 'prepare') compiled.push(String(given[0]));
          return Reflect.apply(value, target, given);
        };
      },
    });
    const folder = testFolder();
    const task = { path: project.path, title: project.title, input: { format }, folder };
    const options = { signal: new AbortController().signal, onProgress: () => {} };
    const { pieces } = await writeExport(db, task, options);
    opened.close();
    expect(compiled.length).toBeGreaterThan(3);
    expect(compiled.toSorted()).toEqual([...new Set(compiled)].toSorted());
    const read = Array.from({ length: pieces }, (_, at) =>
      readFileSync(join(folder, String(at)), 'utf8'),
    );
    expect(read.join('')).toBe((await exportProject(project, { format })).content);
  },
);
