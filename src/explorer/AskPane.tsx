import type { Dispatch, RefObject, SetStateAction } from 'react';
import type { Catalogue } from '../schemas/catalogue.ts';
import { show, SHOWN_WHOLE } from './long-text.ts';
import { PasteBox, type Sample } from './PasteBox.tsx';
import { readFile } from './read-file.ts';
import { RequestSelects } from './RequestSelects.tsx';
import { chosen, replaced, restarted, type State, troubled, typed } from './state.ts';

/** What the reader gives: the paste, and what they know of the request. `explorerUrl` where this is not the full explorer. */
export function AskPane({
  box,
  samples,
  state,
  setState,
  catalogue,
  explorerUrl,
}: {
  box: RefObject<HTMLTextAreaElement | null>;
  samples: readonly Sample[];
  state: State;
  setState: Dispatch<SetStateAction<State>>;
  catalogue: Catalogue | null;
  explorerUrl: string | null;
}) {
  /** Puts another text into the box. */
  const put = (transition: (now: State, text: string) => State, text: string) => {
    if (box.current) show(box.current, text);
    setState((now) => transition(now, text));
  };
  const openFile = (file: File) => {
    readFile(file).then(
      (text) => put(replaced, text),
      () => setState((now) => troubled(now, `“${file.name}” could not be read. Paste its text instead.`)),
    );
  };
  const clear = () => {
    put(restarted, '');
    box.current?.focus();
  };
  return (
    <div className="fx-ask">
      <PasteBox
        box={box}
        samples={samples}
        filled={state.text !== ''}
        cut={state.text.length > SHOWN_WHOLE}
        onClear={clear}
        onFile={openFile}
        onText={(text) => setState((now) => typed(now, text))}
        onSample={({ text }) => put(restarted, text)}
      />
      <div className="fx-more">
        <RequestSelects
          catalogue={catalogue}
          choice={state.choice}
          matched={state.answer?.finding.match?.api ?? null}
          onChoice={(change, said) => setState((now) => chosen(now, change, said))}
        />
        {explorerUrl !== null && (
          <p className="fx-hint">
            <a href={explorerUrl}>The explorer</a> shows all of the answer at once.
          </p>
        )}
      </div>
    </div>
  );
}
