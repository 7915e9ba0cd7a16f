/** The graph service: a plain object over an open project. Knows no port, no request and no host. */
import { readCommitMark } from '../db/data-version.ts';
import { inOneRead } from '../db/database.ts';
import { originalsOf } from '../db/originals.ts';
import { countProject, readRevision } from '../db/project.ts';
import { listTypes as listTypeStyles } from '../db/types.ts';
import { importName } from '../model/import-words.ts';
import type { GraphService } from '../rpc/contract.ts';
import { applyChanges } from './apply-changes.ts';
import { readChangeSet } from './apply-staged.ts';
import { explainPath } from './chain.ts';
import { checkQuotes, type DocumentJudge } from './check-quotes.ts';
import { saveCopy, shareCopy } from './copies.ts';
import { getDocument, getRelation } from './detail.ts';
import { readDocument, readInPlace } from './documents-in.ts';
import type { DocumentReader } from './documents-runner.ts';
import { getEntity, getEntityRelations } from './entity-detail.ts';
import { expand, getCommonNeighbours, getExpansion } from './expand.ts';
import { createExportRunner } from './export-runner.ts';
import { listTensions } from './health.ts';
import { createImportRunner } from './import-runner.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { createLongReads } from './long-reads.ts';
import { judgeNameIn } from './mentions-passage.ts';
import type { Project } from './open-project.ts';
import { getOriginal, keepOriginal } from './originals.ts';
import { getOverview, getSubgraph } from './overview.ts';
import { createPassageReader } from './passages.ts';
import { NO_PATH_HELP, type PathHelp } from './path-help.ts';
import { findPaths } from './paths.ts';
import type { Places } from './places.ts';
import { planEdit } from './plan-edit.ts';
import { createProjectWork } from './project-work.ts';
import { createSearch, NO_HELP, type SearchHelp } from './search.ts';
import { createSourceReader } from './source-reader.ts';
import type { Staging } from './staging.ts';
import { getView, listViews } from './views.ts';
import { createWholeReads } from './whole-reads.ts';

/** What the host brings along: the layout, which runs where the host decides, and where files are staged. */
export type ServiceDependencies = {
  layout: GraphService['layout'];
  staging: Staging;
  /** Reads documents in a thread of its own; where left out, in this one. */
  read?: DocumentReader;
  /** Files that a person chose in the host's own dialogs. */
  places: Places;
  /** What makes the search of a large project short. */
  searchHelp?: SearchHelp;
  /** What makes paths through a large project quick to find. */
  pathHelp?: PathHelp;
  /** Judges quotes in a thread of its own; where left out, in this one. */
  judge?: DocumentJudge | undefined;
};

/** A service with its change feed. */
export type GraphHost = {
  service: GraphService;
  /** Calls back after every commit; returns a function that stops it. */
  onChange: Listeners['onChange'];
};

/** Makes the service of an open project. Input is trusted to fit the contract: the dispatcher checks it. */
export function createGraphService(
  project: Project,
  {
    layout,
    staging,
    places,
    read = readInPlace,
    searchHelp = NO_HELP,
    pathHelp = NO_PATH_HELP,
    judge,
  }: ServiceDependencies,
): GraphHost {
  const work = createProjectWork(project, staging);
  const { tell, onChange } = createListeners();
  const { db } = project;
  const imports = createImportRunner(project, staging);
  const search = createSearch(db, { revision: () => readRevision(db), help: searchHelp });
  const sources = createSourceReader(db, () => readCommitMark(db));
  const passages = () => createPassageReader(db, sources);
  const service: GraphService = {
    getProject: async () => ({
      title: project.title,
      readOnly: project.writable === null,
      schemaVersion: project.schemaVersion,
      check: project.check,
      ...countProject(db),
      types: listTypeStyles(db),
    }),
    ...createLongReads(db),
    ...createWholeReads(db, project.path, null).reads,
    getOverview: async (input) => inOneRead(db, () => getOverview(db, input)),
    getSubgraph: async (input) => inOneRead(db, () => getSubgraph(db, input)),
    getExpansion: async (input) => inOneRead(db, () => getExpansion(db, input)),
    expand: async (input) => inOneRead(db, () => expand(db, input)),
    getCommonNeighbours: async (input) => inOneRead(db, () => getCommonNeighbours(db, input)),
    search,
    getEntity: async (input) => inOneRead(db, () => getEntity(db, input)),
    getEntityRelations: async (input) => inOneRead(db, () => getEntityRelations(db, input)),
    getRelation: async (input) => inOneRead(db, () => getRelation(db, input, passages())),
    getDocument: async (input) => inOneRead(db, () => getDocument(db, input)),
    judgeName: (input) => judgeNameIn(db, input),
    findPaths: (input, options) =>
      findPaths(db, input, options, { passages: passages(), adjacency: pathHelp.adjacency }),
    explainPath: async (input) => explainPath(db, input),
    listTensions: async () => listTensions(db),
    listViews: async () => listViews(db),
    getView: async (input) => getView(db, input),
    checkQuotes: (input, options) =>
      checkQuotes(
        project,
        input,
        options,
        (revision) => tell({ revision, name: 'Check quotes' }),
        judge,
      ),
    layout,
    applyChanges: async (changeSet) => {
      const result = applyChanges(project, changeSet);
      tell({ revision: result.revision, name: changeSet.name });
      return result;
    },
    applyStaged: async ({ upload }) => service.applyChanges(await readChangeSet(staging, upload)),
    readDocument: (input, options) => readDocument(db, { staging, read }, input, options),
    keepOriginal: (input) => keepOriginal(project, staging, input),
    listOriginals: async ({ document }) => originalsOf(db, document),
    getOriginal: async (input) => getOriginal(db, input),
    planEdit: async (edit) => planEdit(db, edit),
    stageFile: (piece, options) => staging.stageFile(piece, options?.signal),
    previewImport: (input, options) => imports.previewImport(input, options),
    importFiles: async (input, options) => {
      const name = importName(input.files.map(({ upload }) => staging.openStaged(upload).name));
      const result = await imports.importFiles(input, options);
      tell({ revision: result.revision, name });
      return result;
    },
    discardFile: async ({ upload }) => {
      await staging.discardFile(upload);
      return {};
    },
    saveCopy: async ({ target, changes }, options) =>
      saveCopy(project, await places.find(target, 'write'), changes ?? null, options),
    shareCopy: async ({ target }, options) =>
      shareCopy(project, await places.find(target, 'write'), options, work.cleanCopy),
    planMerge: async ({ source, decisions }) =>
      work.planMerge(await places.find(source, 'read'), decisions),
    mergeProject: async ({ source, ...how }, options) => {
      const path = await places.find(source, 'read');
      const result = await work.mergeProject(path, how, options);
      tell({ revision: result.revision, name: 'Merge' });
      return result;
    },
    ...createExportRunner(project, staging),
  };
  return { service, onChange };
}
