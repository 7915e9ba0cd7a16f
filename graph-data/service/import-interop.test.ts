import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textIn } from '../formats/registry.ts';
import { EMPTY } from '../model/interchange.ts';
import { importFiles } from './import-files.ts';
import { fileOf } from './import-sample.ts';
import { openSample, sampleContent, testFolder } from './sample.ts';

function works(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
const NETWORKX = works('python3', ['-c', 'import networkx']);
const RAPPER = works('rapper', ['--version']);
if (!NETWORKX) process.stderr.write('Skipped: python3 has no networkx here.\n');
if (!RAPPER) process.stderr.write('Skipped: there is no rapper here.\n');

const OPTIONS = { title: 'T', table: null };

test.skipIf(!NETWORKX).each(['graphml', 'gexf'] as const)(
  'networkx reads our %s, and we read its',
  async (format) => {
    const folder = testFolder();
    const ours = join(folder, `ours.${format}`);
    const theirs = join(folder, `theirs.${format}`);
    writeFileSync(ours, textIn(format, sampleContent(), OPTIONS));
    const script = `
import json, networkx as nx
g = nx.read_${format}(${JSON.stringify(ours)})
print(json.dumps([sorted(g.nodes), sorted(d["label"] for _, d in g.nodes(data=True)), sorted([a, b, d.get("label"), d.get("quote"), d.get("negated")] for a, b, d in g.edges(data=True))]))
h = nx.MultiDiGraph()
h.add_node(0, label="Ann", type="person")
h.add_node(1, label="Blue & Co", type="organisation")
h.add_edge(0, 1, label="leads", quote="Ann leads Blue.", document="A page", url="https://example.org/p", weight=2.5)
h.add_edge(0, 1, label="left")
nx.write_${format}(h, ${JSON.stringify(theirs)})`;
    const [ids, names, edges] = JSON.parse(
      execFileSync('python3', ['-c', script], { encoding: 'utf8' }),
    );
    const content = sampleContent();
    expect(ids).toEqual(content.entities.map(({ id }) => id).sort());
    expect(names).toEqual(content.entities.map(({ name }) => name).sort());
    expect(edges).toHaveLength(content.relations.length);
    expect(edges).toContainEqual(['bob', 'blue', 'denies', 'Bob denies it.', true]);
    const { project, service } = openSample(EMPTY);
    const result = await importFiles(project, [fileOf(`x.${format}`, readFileSync(theirs))]);
    expect(result).toMatchObject({
      reported: [],
      added: { entities: 2, relations: 2, citations: 1, documents: 1 },
    });
    const back = JSON.parse((await service.exportProject({ format: 'json' })).content);
    expect(
      back.entities.map(({ name, type }: { name: string; type: string }) => [name, type]),
    ).toEqual([
      ['Ann', 'person'],
      ['Blue & Co', 'organisation'],
    ]);
    expect(back.citations).toMatchObject([{ quote: 'Ann leads Blue.', verdict: 'source missing' }]);
  },
);

test.skipIf(!RAPPER)('rapper parses our Turtle', () => {
  const file = join(testFolder(), 'x.ttl');
  writeFileSync(file, textIn('turtle', sampleContent(), OPTIONS));
  const ran = spawnSync('rapper', ['-q', '-c', '-i', 'turtle', file], { encoding: 'utf8' });
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  const triples = execFileSync('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', file], {
    encoding: 'utf8',
  });
  const exact = triples.split('\n').filter((line) => line.includes('oa#exact>'));
  expect(exact).toHaveLength(sampleContent().citations.length);
});
