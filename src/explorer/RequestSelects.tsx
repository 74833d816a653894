import { useId } from 'react';
import type { Catalogue } from '../schemas/catalogue.ts';
import type { Choice } from './choice.ts';
import { apiOf } from './naming.ts';
import { operationName } from './said.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const NOT_SAID = 'the response tells';

interface Option {
  readonly value: string;
  readonly text: string;
}

/** A value that no option has, from a link, stays choosable under its own name. */
const withOwn = (options: readonly Option[], own: Option | null): readonly Option[] =>
  own === null || options.some(({ value }) => value === own.value) ? options : [...options, own];

function Select({
  label,
  value,
  options,
  disabled,
  onChange,
}: {
  label: string;
  value: string | null;
  options: readonly Option[];
  disabled: boolean;
  onChange: (value: string | null, text: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        disabled={disabled}
        onChange={({ currentTarget: { value: chosen, selectedOptions } }) => onChange(chosen || null, selectedOptions[0]?.text ?? chosen)}
      >
        <option value="">{NOT_SAID}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What the reader may say of the request besides the paste. `matched` is the API the response was found to come from. */
export function RequestSelects({
  catalogue,
  choice,
  matched,
  onChoice,
}: {
  catalogue: Catalogue | null;
  choice: Choice;
  matched: string | null;
  onChoice: (choice: Partial<Choice>, said: string) => void;
}) {
  const api = catalogue && apiOf(catalogue, choice.api ?? matched);
  const apis = catalogue?.apis.map(({ id, name }) => ({ value: id, text: name })) ?? [];
  const methods = (api?.methods ?? METHODS).map((method) => ({ value: method, text: method }));
  const operations = api?.operations.map(({ id, label }) => ({ value: id, text: label })) ?? [];
  const own = (value: string | null, text = value) => (value === null ? null : { value, text: text ?? value });
  const operation =
    choice.operation !== null && catalogue ? operationName(catalogue, choice.api ?? matched, choice.operation) : choice.operation;
  const say = (field: 'api' | 'method' | 'operation', label: string) => (value: string | null, text: string) =>
    onChoice(
      field === 'api' && value !== choice.api ? { api: value, operation: null, known: [] } : { [field]: value },
      value === null ? `${label} left open` : `${label}: ${text}`,
    );
  return (
    <fieldset className="fx-request">
      <legend>If you know it</legend>
      <Select label="API" value={choice.api} options={withOwn(apis, own(choice.api))} disabled={!catalogue} onChange={say('api', 'API')} />
      <Select
        label="Method"
        value={choice.method}
        options={withOwn(methods, own(choice.method))}
        disabled={!catalogue}
        onChange={say('method', 'Method')}
      />
      <Select
        label="Operation"
        value={choice.operation}
        options={withOwn(operations, own(choice.operation, operation))}
        disabled={!catalogue || (operations.length === 0 && choice.operation === null)}
        onChange={say('operation', 'Operation')}
      />
    </fieldset>
  );
}
