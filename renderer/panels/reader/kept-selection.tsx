/** Keeps what is selected when the text is drawn anew, as it is when names and suggestions arrive. */
import { Component, type ReactNode, type RefObject } from 'react';
import { type SelectionEnds, selectEnds, selectionEnds } from './dom-text.ts';

type Props = {
  body: RefObject<HTMLElement | null>;
  /** What the text is drawn with; another value means that its nodes may be others. */
  drawn: unknown;
  children: ReactNode;
};

/**
 * A class, since only these can look at the page just before React changes it: while the mouse draws a selection, the
 * event that tells of it comes too late.
 */
export class KeptSelection extends Component<Props> {
  override getSnapshotBeforeUpdate(former: Props): SelectionEnds | null {
    const { body, drawn } = this.props;
    return former.drawn === drawn || body.current === null ? null : selectionEnds(body.current);
  }

  override componentDidUpdate(_: Props, __: object, kept: SelectionEnds | null): void {
    const { current } = this.props.body;
    if (kept === null || current === null) return;
    const now = selectionEnds(current);
    if (now?.anchor !== kept.anchor || now.focus !== kept.focus) selectEnds(current, kept);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
