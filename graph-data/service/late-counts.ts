/**
 * Tells of a large project at once, with estimates where it has not been counted yet; whoever was told these hears when
 * the counts are there.
 */
import { setTimeout } from 'node:timers/promises';
import { estimateProject, readRevision } from '../db/project.ts';
import { listTypes } from '../db/types.ts';
import type { ProjectInfo } from '../model/views.ts';
import type { GraphHost } from './graph-service.ts';
import { createListeners } from './listeners.ts';
import type { Project } from './open-project.ts';

/** How long counts are waited for before estimates are given, in milliseconds. */
const PATIENCE = 50;

/** @param large whether counting takes time */
export function withLateCounts(project: Project, host: GraphHost, large: boolean): GraphHost {
  if (!large) return host;
  const { tell, onChange } = createListeners(host);
  let counted: ProjectInfo | null = null;
  let counting: Promise<ProjectInfo> | null = null;
  let awaited = false;

  const state = () => ({ readOnly: project.writable === null, check: project.check });
  const count = (): Promise<ProjectInfo> => {
    counting ??= host.service
      .getProject({})
      .then((info) => {
        counted = info;
        if (awaited) tell({ revision: info.revision, name: 'Count' });
        awaited = false;
        return info;
      })
      .finally(() => {
        counting = null;
      });
    return counting;
  };
  const estimate = (): ProjectInfo => {
    const { title, schemaVersion, db } = project;
    return { title, schemaVersion, ...state(), ...estimateProject(db), types: listTypes(db) };
  };
  const getProject = async (): Promise<ProjectInfo> => {
    if (counted?.revision === readRevision(project.db)) return { ...counted, ...state() };
    // A commit may have come since the count began: then it is not the answer, and the next one is asked for.
    const soon = await Promise.race([count(), setTimeout(PATIENCE, null, { ref: false })]);
    if (soon?.revision === readRevision(project.db)) return { ...soon, ...state() };
    awaited = true;
    // Where it fails, whoever asks next has it counted again.
    count().catch(() => {});
    return estimate();
  };
  return { service: { ...host.service, getProject }, onChange };
}
