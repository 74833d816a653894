import { useId } from 'react';
import { LENGTHS, type ReplyChoice, TONES } from '../snippets/reply/choices.ts';
import { FORMATS, type FormatId } from '../snippets/reply/formats/formats.ts';

function Radios<T extends string>({ legend, labels, value, onValue }: { legend: string; labels: Readonly<Record<T, string>>; value: T; onValue: (value: T) => void }) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.keys(labels) as T[]).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onValue(one)} /> {labels[one]}
        </label>
      ))}
    </fieldset>
  );
}

const FORMAT_LABELS = Object.fromEntries(Object.entries(FORMATS).map(([id, { label }]) => [id, label])) as Record<FormatId, string>;

/** For whom, how long, in which format. */
export function ReplyChoices({ choice, onChoice }: { choice: ReplyChoice; onChoice: (choice: ReplyChoice) => void }) {
  return (
    <div className="fx-reply-choices">
      <Radios legend="For whom" labels={TONES} value={choice.tone} onValue={(tone) => onChoice({ ...choice, tone })} />
      <Radios legend="Length" labels={LENGTHS} value={choice.length} onValue={(length) => onChoice({ ...choice, length })} />
      <Radios legend="Format" labels={FORMAT_LABELS} value={choice.format} onValue={(format) => onChoice({ ...choice, format })} />
    </div>
  );
}
