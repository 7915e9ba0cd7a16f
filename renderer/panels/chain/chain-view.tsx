/** A path read out as an argument: each hop's sentence, best quote and source, and where it is weakest. */
import { ClipboardCopy, Image, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Chain, ChainHop } from '../../../graph-data/model/evidence-views.ts';
import { useQuery } from '../../store/context.tsx';
import { describeFailure } from '../../store/failures.ts';
import { StanceBadge, VerdictBadge } from '../parts/badges.tsx';
import buttons from '../parts/buttons.module.css';
import { readClaim } from '../parts/claim.ts';
import { Quote } from '../parts/quote.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import styles from './chain.module.css';
import { chainVerdict, strengthWord } from './strength.ts';

type Props = {
  /** Where the path begins. */
  from: string;
  /** Its relations, in order. */
  relations: readonly string[];
  /** Called when the path is to become a figure. */
  onExport(): void;
};

/** Where several relations join two entities, the path's own one is read. */
export function ChainView({ from, relations, onExport }: Props): ReactNode {
  const { data, error } = useQuery('explainPath', { from, relations: [...relations] });
  if (error !== null) return <p className={styles.failure}>{describeFailure(error)}</p>;
  if (data === undefined) return <p className={styles.hint}>Reading the evidence…</p>;
  return (
    <div className={styles.chain}>
      <p className={styles.verdict} data-weak={data.weakest !== null || undefined}>
        {chainVerdict(data)}
      </p>
      <ol className={styles.hops} aria-label="Evidence chain">
        {data.hops.map((hop, index) => (
          <Hop
            key={hop.relation.id}
            hop={hop}
            number={index + 1}
            weakest={index === data.weakest}
          />
        ))}
      </ol>
      <Taking chain={data} onExport={onExport} />
    </div>
  );
}

function Hop(props: { hop: ChainHop; number: number; weakest: boolean }): ReactNode {
  const { relation, citation, reasons, strength } = props.hop;
  return (
    <li className={styles.hop} data-weakest={props.weakest || undefined}>
      <p className={styles.sentence}>
        <span className={styles.number} aria-hidden="true">
          {props.number}
        </span>
        <span>
          <Sentence relation={relation} />
        </span>
        <span className={styles.strength}>
          {props.weakest ? (
            <strong className={styles.weakest}>
              <TriangleAlert size={12} aria-hidden="true" /> weakest hop
            </strong>
          ) : (
            strengthWord(strength)
          )}
        </span>
      </p>
      {citation === null ? (
        <p className={styles.hint}>Nothing is cited for this relation.</p>
      ) : (
        <>
          <Quote text={citation.quote} compact />
          <p className={styles.source}>
            <VerdictBadge verdict={citation.verdict} /> <StanceBadge stance={citation.stance} />{' '}
            {readClaim(relation)} · {citation.documentTitle} · <SourceLine source={citation} />
          </p>
        </>
      )}
      {reasons.length === 0 ? null : (
        <ul className={styles.reasons} aria-label="Why it is not stronger">
          {reasons.map(({ kind, text }) => (
            <li key={kind}>{text}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Ways to take the argument along. */
function Taking({ chain, onExport }: { chain: Chain; onExport(): void }): ReactNode {
  return (
    <div className={styles.actions}>
      <CopyButton name="Copy as text" text={chain.text} />
      <CopyButton name="Copy as Markdown" text={chain.markdown} />
      <button type="button" className={buttons.button} onClick={onExport}>
        <Image size={14} aria-hidden="true" /> Export as figure…
      </button>
    </div>
  );
}

/** Says on itself how it went. */
function CopyButton({ name, text }: { name: string; text: string }): ReactNode {
  const [done, setDone] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => setDone(null), 2500);
    return () => clearTimeout(timer);
  }, [done]);
  function copy(): void {
    navigator.clipboard.writeText(text).then(
      () => setDone('copied'),
      () => setDone('refused'),
    );
  }
  const words = { copied: 'Copied', refused: 'The clipboard refused it' };
  return (
    <>
      <button type="button" className={buttons.button} aria-label={name} onClick={copy}>
        <ClipboardCopy size={14} aria-hidden="true" /> {done === null ? name : words[done]}
      </button>
      <span className="visually-hidden" aria-live="polite">
        {done === null ? '' : `${name}: ${words[done]}`}
      </span>
    </>
  );
}
