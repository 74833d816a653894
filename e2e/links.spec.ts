import { FILES, PAGES } from './fixtures/dist.ts';
import { expect, test } from './fixtures/test.ts';

test('every link on the site leads to a page or file, and every anchor to its one place', async ({ request, page }) => {
  await page.goto('/404');
  const anchors = new Map<string, Set<string>>();
  const twice: string[] = [];
  const links: { from: string; to: URL }[] = [];
  for (const address of PAGES) {
    const html = await (await request.get(address)).text();
    const { ids, hrefs } = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'text/html');
      const all = (selector: string, name: string) => [...root.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
      return { ids: all('[id]', 'id'), hrefs: all('a[href], link[rel=icon], link[rel=alternate], link[rel=stylesheet]', 'href') };
    }, html);
    anchors.set(address, new Set(ids));
    twice.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${address}#${id}`));
    links.push(...hrefs.map((href) => ({ from: address, to: new URL(href, `http://site${address}`) })));
  }

  const files = new Set(FILES);
  const broken = links
    .filter(({ to }) => to.host === 'site')
    .filter(({ to: { pathname, hash } }) => {
      const ids = anchors.get(decodeURI(pathname));
      if (!ids) return !files.has(pathname);
      // A fragment with a `=` is the explorer's, not an anchor.
      return hash.length > 1 && !hash.includes('=') && !ids.has(decodeURIComponent(hash.slice(1)));
    })
    .map(({ from, to }) => `${from} → ${to.pathname}${to.hash}`);
  expect([...new Set(broken)]).toEqual([]);
  expect(twice).toEqual([]);
});
