/** The dialog “Merge another project”: which one, then what that would do, and what a person decides about it. */
import { type ReactNode, useEffect, useState } from 'react';
import type { MergeDecisions, MergePlan } from '../../../graph-data/model/merge.ts';
import type { ChosenFile } from '../../../graph-data/model/projects.ts';
import { mergeAsPlanned, setMergeSource } from '../../store/actions/projects.ts';
import { closeDialog } from '../../store/actions.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import buttons from '../parts/buttons.module.css';
import dialog from '../parts/dialog.module.css';
import { AppDialog } from '../parts/dialog.tsx';
import { ChooseProject } from './choose-project.tsx';
import { Failure } from './failure.tsx';
import { bringsNothing, MergeReport } from './merge-report.tsx';
import { useFolders } from './use-host.ts';

/** Nothing is stored before the button at its end. */
export function MergeProjectDialog(): ReactNode {
  const app = useApp();
  const folders = useFolders();
  const source = useAppState((state) => state.ui.merging);
  return (
    <AppDialog dialog="merge-project" title="Merge another project" size="large">
      {source === null ? (
        <ChooseProject
          onChoose={async ({ file }) => {
            const chosen = await folders?.source(file);
            if (chosen !== undefined) setMergeSource(app, chosen);
          }}
        />
      ) : (
        <Report source={source} />
      )}
    </AppDialog>
  );
}

const NOTHING: MergeDecisions = { conflicts: [], sameNames: [] };

function Report({ source }: { source: ChosenFile }): ReactNode {
  const app = useApp();
  const [decisions, setDecisions] = useState(NOTHING);
  const { plan, failure } = usePlan(source, decisions);
  return (
    <>
      <div className={dialog.body}>
        <Failure text={failure} />
        {plan === null && failure === null ? (
          <p role="status">Comparing the two projects…</p>
        ) : null}
        {plan === null ? null : (
          <MergeReport plan={plan} decisions={decisions} onDecide={setDecisions} />
        )}
      </div>
      <div className={dialog.foot}>
        <button type="button" className={buttons.button} onClick={() => closeDialog(app)}>
          Cancel
        </button>
        <button
          type="button"
          className={buttons.primary}
          disabled={plan === null || bringsNothing(plan)}
          onClick={() => {
            if (plan === null) return;
            closeDialog(app);
            void mergeAsPlanned(app, source, plan, decisions);
          }}
        >
          Merge
        </button>
      </div>
    </>
  );
}

function usePlan(source: ChosenFile, decisions: MergeDecisions) {
  const app = useApp();
  const [state, setState] = useState<{ plan: MergePlan | null; failure: string | null }>({
    plan: null,
    failure: null,
  });
  useEffect(() => {
    let wanted = true;
    app.service.planMerge({ source: source.handle, decisions }).then(
      (plan) => wanted && setState({ plan, failure: null }),
      (failure: unknown) => wanted && setState({ plan: null, failure: describeFailure(failure) }),
    );
    return () => {
      wanted = false;
    };
  }, [app, source, decisions]);
  return state;
}
