import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AnswerPane } from './AnswerPane.tsx';
import { FINDING, PASTE } from './fixture.ts';
import { INITIAL, type State, typed } from './state.ts';

const nothing = () => {};
const html = (state: State) =>
  renderToStaticMarkup(
    <AnswerPane
      phase="ready" progress="reading" state={state} setState={nothing} explainer={null} explorerUrl="/explorer" site="https://errors.example"
      example={{ title: 'a sample', finding: FINDING }} open onAgain={nothing} onCancel={nothing}
    />,
  );

test('before a paste an example shows what an answer is like', () => expect(html(INITIAL)).toContain('data-verdict'));

test('while a paste is read no verdict stands there that is not its own', () => expect(html(typed(INITIAL, PASTE))).not.toContain('data-verdict'));
