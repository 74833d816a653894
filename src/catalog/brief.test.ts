import { expect, test } from 'vitest';
import type { SentCatalogue } from '../schemas/catalogue.ts';
import { brief, whole } from './brief.ts';
import { matchingView } from './matching.ts';
import { readCatalog } from './read.ts';

const view = matchingView(readCatalog('./content'));

test('what is sent is shorter, and says the same when it is read', () => {
  const sent: SentCatalogue = JSON.parse(JSON.stringify(brief(view)));
  expect(JSON.stringify(sent).length).toBeLessThan(JSON.stringify(view).length);
  expect(whole(sent)).toEqual(JSON.parse(JSON.stringify(view)));
});

test('a source of a status that names no section means the section on that status', () => {
  const [status = expect.fail('no status')] = view.statuses;
  const url = 'https://docs.example/statuses';
  const [read] = whole({ ...view, statuses: [{ ...status, id: '404', phrase: 'Not Found', source: [{ url }, { url, section: 'Lost trees' }] }] }).statuses;
  expect(read?.source).toEqual([{ url, section: '404 Not Found' }, { url, section: 'Lost trees' }]);
});
