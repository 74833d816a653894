import { useCallback, useRef, useState } from 'react';
import { Announcement, announcementOf } from './Announcement.tsx';
import { AnswerPane } from './AnswerPane.tsx';
import { AskPane } from './AskPane.tsx';
import './explorer.css';
import './print.css';
import type { Sample } from './PasteBox.tsx';
import { answered, INITIAL, troubled } from './state.ts';
import { useAnswer } from './useAnswer.ts';
import { useExample } from './useExample.ts';
import { useExplainer } from './useExplainer.ts';
import { useFragmentReader, useFragmentWriter } from './useFragment.ts';

export interface ExplorerProps {
  /** On the home page the answer is short and the rest folded; in full everything is open. */
  mode: 'home' | 'full';
  /** Where the matching view of the catalogue is fetched from. */
  matchingUrl: string;
  /** The page of the full explorer. */
  explorerUrl: string;
  /** The address of this site, absolute. */
  site: string;
  samples?: readonly Sample[];
}

/** The paste on one side, its answer on the other. */
export default function Explorer({ mode, matchingUrl, explorerUrl, site, samples = [] }: ExplorerProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState(INITIAL);
  const { loaded, again } = useExplainer(matchingUrl);
  const explainer = loaded.phase === 'ready' ? loaded.explainer : null;
  const catalogue = explainer?.catalogue ?? null;
  const example = useExample(explainer, samples[0]);

  useFragmentWriter(useFragmentReader(box, setState), state);
  const progress = useAnswer(
    explainer,
    state,
    useCallback((answer) => setState((now) => answered(now, answer)), []),
    useCallback((problem) => setState((now) => troubled(now, problem)), []),
  );

  return (
    <div className="fx" data-mode={mode} data-phase={loaded.phase} data-ready={loaded.phase === 'ready' ? '' : undefined}>
      <AskPane
        box={box}
        samples={samples}
        state={state}
        setState={setState}
        catalogue={catalogue}
        explorerUrl={mode === 'home' ? explorerUrl : null}
      />
      <AnswerPane
        phase={loaded.phase}
        progress={progress}
        state={state}
        setState={setState}
        explainer={explainer}
        explorerUrl={explorerUrl}
        site={site}
        example={example}
        open={mode === 'full'}
        onAgain={again}
        onCancel={() => explainer?.cancel()}
      />
      <Announcement text={announcementOf(state)} />
    </div>
  );
}
