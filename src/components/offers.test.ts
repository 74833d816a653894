import { expect, test } from 'vitest';
import { brief } from '../catalog/brief.ts';
import { matchingView } from '../catalog/matching.ts';
import { readCatalog } from '../catalog/read.ts';
import { type Known, offers, pagesOf } from './offers.ts';

const page = (api: string, name: string): Known => ({ name, api, title: name, page: name === api ? `/${api}` : `/${api}/errors/${name}` });
const KNOWN = [page('acme', 'acme'), page('acme', 'not_found'), page('acme', 'conflict'), page('zeta', 'zeta'), page('zeta', 'not_found')];
const pages = (path: string) => offers(path, KNOWN).map((offer) => offer.page);

test('a mistyped slug finds its page, the named API’s first', () => {
  expect(pages('/zeta/errors/notfound')).toEqual(['/zeta/errors/not_found', '/acme/errors/not_found', '/zeta']);
});

test('an ending that the address does not have is no obstacle', () => {
  expect(pages('/acme/errors/conflict.html')[0]).toBe('/acme/errors/conflict');
});

test('where nothing is near nothing is offered', () => {
  expect(pages('/wp-login.php')).toEqual([]);
});

test('the view as it is sent names every page that the whole one names', () => {
  const view = matchingView(readCatalog('./content'));
  const pages = pagesOf(view);
  expect(pages.map(({ name }) => name)).toEqual(expect.arrayContaining(view.apis.flatMap(({ errors }) => errors.map(({ slug }) => slug))));
  expect(pagesOf(brief(view))).toEqual(pages);
});
