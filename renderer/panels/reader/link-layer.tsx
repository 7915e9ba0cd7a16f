/** What lies over the text by the chosen passage or suggestion: the bar, a form, or the choice about a suggestion. */
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Suggestion } from '../../../graph-data/model/mention-views.ts';
import { sliceCodePoints } from '../../../graph-data/model/offsets.ts';
import type { Document } from '../../../graph-data/model/records.ts';
import { choosePassage, openLinkForm, reshapePassage } from '../../store/actions/reading.ts';
import { useApp, useAppState } from '../../store/context.tsx';
import type { ChosenPassage, LinkForm } from '../../store/state.ts';
import { CitationForm } from '../linking/citation-form.tsx';
import { EntityForm } from '../linking/entity-form.tsx';
import { LinkBar, PassageWarnings } from '../linking/link-bar.tsx';
import { RelationForm } from '../linking/relation-form.tsx';
import { type PassageMaterial, usePassage } from '../linking/use-passage.ts';
import { placeCaret, rangeOf, revealBelow, selectStretch } from './dom-text.ts';
import styles from './over-text.module.css';
import { stretchOf } from './use-chosen-passage.ts';

type Shown = Pick<Document, 'id' | 'text'>;
type Props = {
  body: RefObject<HTMLElement | null>;
  /** What the layer is placed in. */
  origin: RefObject<HTMLElement | null>;
  document: Shown;
  suggestions: readonly Suggestion[];
};

/** Nothing while no passage of this document is chosen, or the project cannot be changed. */
export function LinkLayer(props: Props): ReactNode {
  const { passage, form } = useAppState((state) => state.reading);
  const writable = useAppState((state) => state.project?.readOnly === false);
  if (passage === null || passage.document !== props.document.id || !writable) return null;
  return <PassageLayer {...props} passage={passage} form={form} />;
}

function PassageLayer(props: Props & { passage: ChosenPassage; form: LinkForm | null }): ReactNode {
  const { body, origin, document, passage, form } = props;
  const app = useApp();
  const material = usePassage(document, passage, props.suggestions);
  const stretch = stretchOf(document, passage);

  function extend(): void {
    if (material.view === undefined || body.current === null) return;
    const { start, end } = material.view.sentence;
    const quote = sliceCodePoints(document.text, start, end);
    reshapePassage(app, { document: document.id, start, end, quote });
    if (form === null) selectStretch(body.current, stretchOf(document, { start, end }));
  }

  function leave(): void {
    openLinkForm(app, null);
    // Else the bar would lie over the next lines until the caret has come to rest.
    choosePassage(app, null);
    const element = body.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    placeCaret(element, stretch.end);
  }

  return (
    <Placed body={body} origin={origin} stretch={stretch} wide={form !== null}>
      {form === null ? (
        <LinkBar view={material.view} onExtend={extend} />
      ) : (
        <>
          <OpenForm form={form} material={material} onDone={leave} />
          <PassageWarnings view={material.view} />
          {material.view !== undefined && isLonger(material.view.sentence, passage) ? (
            <button type="button" className={styles.extend} onClick={extend}>
              Quote the whole sentence instead
            </button>
          ) : null}
        </>
      )}
    </Placed>
  );
}

function isLonger(
  sentence: { start: number; end: number },
  passage: { start: number; end: number },
): boolean {
  return sentence.end - sentence.start > passage.end - passage.start;
}

function OpenForm(props: { form: LinkForm; material: PassageMaterial; onDone(): void }): ReactNode {
  const { form, material, onDone } = props;
  switch (form) {
    case 'entity':
      return <EntityForm material={material} onDone={onDone} />;
    case 'relation':
      return <RelationForm material={material} onDone={onDone} />;
    case 'citation':
      return <CitationForm material={material} onDone={onDone} />;
  }
}

/** Below the last line of a stretch, within the width of the text; brought into sight when it opens. */
export function Placed(props: {
  body: RefObject<HTMLElement | null>;
  origin: RefObject<HTMLElement | null>;
  stretch: { start: number; end: number };
  wide: boolean;
  children: ReactNode;
}): ReactNode {
  const { body, origin, wide } = props;
  const { start, end } = props.stretch;
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  const width = useWidthOf(origin);
  useLayoutEffect(() => {
    if (body.current === null || origin.current === null) return;
    const lines = rangeOf(body.current, { start, end }).getClientRects();
    const last = lines[lines.length - 1];
    const room = origin.current.getBoundingClientRect();
    const own = box.current?.offsetWidth ?? 0;
    if (last === undefined) return;
    const left = wide ? 0 : Math.max(0, Math.min(last.left - room.left, width - own));
    setPlace({ top: last.bottom - room.top + 6, left });
  }, [body, origin, start, end, wide, width]);
  const placed = place !== null;
  useEffect(() => {
    if (placed && wide && box.current !== null) revealBelow(box.current);
  }, [placed, wide]);
  return (
    <div
      ref={box}
      className={styles.layer}
      data-wide={wide || undefined}
      style={place ?? { visibility: 'hidden' }}
    >
      {props.children}
    </div>
  );
}

/** In px; renders again when the text becomes wider or narrower and its lines break anew. */
function useWidthOf(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
