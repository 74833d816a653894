import { type DragEvent, type RefObject, useEffect, useId, useState } from 'react';
import { beforeEdit, edited, pasted } from './long-text.ts';

/** A response to try the explorer with. */
export interface Sample {
  readonly title: string;
  readonly text: string;
}

/** The place for the response: typed, pasted, dropped, chosen as a file or as a sample. The text area keeps its own text, of a long one the beginning, so that typing costs nothing. */
export function PasteBox({
  box,
  samples,
  filled,
  cut,
  onText,
  onSample,
  onFile,
  onClear,
}: {
  box: RefObject<HTMLTextAreaElement | null>;
  samples: readonly Sample[];
  filled: boolean;
  /** Only the beginning of the text is shown. */
  cut: boolean;
  onText: (text: string) => void;
  onSample: (sample: Sample) => void;
  onFile: (file: File) => void;
  onClear: () => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  // React's own `onBeforeInput` is another event (https://github.com/facebook/react/issues/11211).
  useEffect(() => {
    const own = box.current;
    const before = () => own && beforeEdit(own);
    own?.addEventListener('beforeinput', before);
    return () => own?.removeEventListener('beforeinput', before);
  }, [box]);
  const dragged = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const dropped = (event: DragEvent) => {
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    <div className="fx-paste" data-over={over || undefined}>
      <label htmlFor={id}>Paste the failing response</label>
      <textarea
        id={id}
        ref={box}
        rows={14}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        aria-describedby={`${id}-hint`}
        placeholder={'HTTP/1.1 429 Too Many Requests\nretry-after: 30\n\n{"error": …}'}
        onDragOver={dragged}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
        onPaste={(event) => {
          const text = pasted(event.currentTarget, event.clipboardData.getData('text/plain'));
          if (text === null) return;
          event.preventDefault();
          onText(text);
        }}
        onInput={(event) => onText(edited(event.currentTarget))}
      />
      <p id={`${id}-hint`} className="fx-hint">
        The whole output of <code>curl -i</code> tells most; a body, a log line or a bare code will do. It is read in this page and goes
        nowhere.
      </p>
      {cut && <p className="fx-hint">The text is long: only its beginning is shown here. All of it is read.</p>}
      <div className="fx-actions">
        <label className="fx-file">
          Open a file
          <input
            type="file"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = '';
              if (file) onFile(file);
            }}
          />
        </label>
        <button type="button" disabled={!filled} onClick={onClear}>
          Clear
        </button>
        {samples.length > 0 && (
          <span className="fx-samples">
            Or try:{' '}
            {samples.map((sample) => (
              <button key={sample.title} type="button" onClick={() => onSample(sample)}>
                {sample.title}
              </button>
            ))}
          </span>
        )}
      </div>
    </div>
  );
}
