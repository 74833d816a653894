import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Finding } from '../schemas/finding.ts';
import { CATALOGUE, FINDING } from './fixture.ts';
import { ProblemCheck } from './ProblemCheck.tsx';

const html = (finding: Finding, shareable: Finding | null = finding) =>
  renderToStaticMarkup(<ProblemCheck finding={finding} shareable={shareable} catalogue={CATALOGUE} site="https://errors.example" />);

test('a problem is told what its check found, with the section, and how much of it', () => {
  const conformance = [{ section: 'B', severity: 'violation' as const, at: 'body:/a~1b', found: 'It is `wrong`.', mend: 'Mend it.' }];
  const page = html({ ...FINDING, conformance });
  expect(page).toContain('1 violation');
  for (const part of ['/a~1b', '<code>wrong</code>', 'Mend it.', 'href="https://www.rfc-editor.org/rfc/rfc9457#appendix-B"']) expect(page).toContain(part);
  expect(html({ ...FINDING, conformance: [] })).toContain('nothing to mend');
});

test('another error is offered as a problem, once its text was read without its secrets', () => {
  expect(html(FINDING)).toContain('Copy as problem+json');
  expect(html(FINDING, null)).not.toContain('Copy as problem+json');
});
