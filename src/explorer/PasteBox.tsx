import { type DragEvent, type RefObject, useId, useState } from 'react';

/** A response to try the explorer with. */
export interface Sample {
  readonly title: string;
  readonly text: string;
}

/** The place for the response: typed, pasted, dropped, chosen as a file or as a sample. The text area keeps its own text, so that a long one costs nothing to type in. */
export function PasteBox({
  box,
  samples,
  filled,
  onText,
  onSample,
  onFile,
  onClear,
}: {
  box: RefObject<HTMLTextAreaElement | null>;
  samples: readonly Sample[];
  filled: boolean;
  onText: (text: string) => void;
  onSample: (sample: Sample) => void;
  onFile: (file: File) => void;
  onClear: () => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
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
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} className="fx-hint">
        The whole output of <code>curl -i</code> tells most; a body, a log line or a bare code will do. It is read in this page and goes
        nowhere.
      </p>
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
