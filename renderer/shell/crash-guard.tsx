/** What stands in the window when drawing it failed. */
import { Component, type ReactNode } from 'react';
import { describeFailure } from '../store/failures.ts';

type State = { failure: { reason: unknown } | null };

/** Shows what is inside it, or after a failure one sentence and a way to go on. */
export class CrashGuard extends Component<{ children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(reason: unknown): State {
    return { failure: { reason } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <main role="alert">
        <h1>This window could not be drawn</h1>
        <p>{describeFailure(failure.reason)}</p>
        <p>Your project is safe: nothing is shown as saved before it is on disk.</p>
        <button type="button" onClick={() => location.reload()}>
          Draw it again
        </button>
      </main>
    );
  }
}
