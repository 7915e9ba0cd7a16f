/** Sends a change set to the service: in one message, or as a file in pieces where it holds whole documents. */
import type { ChangeSet } from '../../../graph-data/model/change-set.ts';
import type { Output } from '../../../graph-data/rpc/contract.ts';
import type { App } from '../app.ts';
import { stageFile } from './staging.ts';

/** Characters of JSON in one message; a host may refuse much more. */
const ONE_MESSAGE = 2_000_000;

/** Applies a change set of any size. @throws ServiceError as `applyChanges` */
export async function sendChanges(
  app: Pick<App, 'service'>,
  changes: ChangeSet,
): Promise<Output<'applyChanges'>> {
  if (!mayBeLarge(changes)) return app.service.applyChanges(changes);
  const json = JSON.stringify(changes);
  if (json.length <= ONE_MESSAGE) return app.service.applyChanges(changes);
  const upload = await stageFile(app, new File([json], 'changes.json'));
  return app.service.applyStaged({ upload });
}

/** Only whole documents and very many records are worth measuring. */
function mayBeLarge({ changes }: ChangeSet): boolean {
  return (
    changes.length > 1_000 ||
    changes.some((change) => change.op === 'put' && change.record.kind === 'document')
  );
}
