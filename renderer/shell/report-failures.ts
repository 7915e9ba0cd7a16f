/** Failures that nobody caught, told to the person instead of lost. */
import { notify } from '../store/actions.ts';
import type { App } from '../store/app.ts';
import { describeFailure, isCancelled } from '../store/failures.ts';

/** Shows uncaught errors and rejections as notices; returns a function that stops it. */
export function reportFailures(app: App, host: Window): () => void {
  const report = (failure: unknown) => {
    if (!isCancelled(failure)) notify(app, 'error', describeFailure(failure));
  };
  const onError = (event: ErrorEvent) => {
    // Browsers report a resize loop as an error although the page is right one frame later.
    if (!event.message.startsWith('ResizeObserver loop')) report(event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => report(event.reason);
  host.addEventListener('error', onError);
  host.addEventListener('unhandledrejection', onRejection);
  return () => {
    host.removeEventListener('error', onError);
    host.removeEventListener('unhandledrejection', onRejection);
  };
}
