import { addresses, RESERVED_IDS } from './addresses.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import type { Mistake } from './mistake.ts';
import type { Api, Catalog } from './model.ts';
import { nearest } from './nearest.ts';

/** What an address of the ledger was an address of. Several of its addresses are told as one mistake. */
type Thing =
  | { kind: 'api'; api: string }
  | { kind: 'error'; api: Api; slug: string }
  | { kind: 'anchor'; api: Api; slug: string | null; anchor: string }
  | { kind: 'type-uri'; uri: string }
  | { kind: 'page'; path: string }
  | { kind: 'no-address'; text: string };

const at = addresses();
const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function thingOf({ apis }: Catalog, address: string): Thing {
  if (/^https?:/.test(address)) {
    for (const api of apis) {
      const [before] = api.typeUri?.split('{slug}') ?? [];
      if (before && address.startsWith(before)) return { kind: 'error', api, slug: address.slice(before.length).replace(/#.*$/, '') };
    }
    return { kind: 'type-uri', uri: address };
  }
  if (!address.startsWith('/')) return { kind: 'no-address', text: address };
  const [path = '', anchor] = address.split('#');
  const names = path.split('/').slice(1);
  const id = names.find((name) => name !== 'embed') ?? '';
  if (id === '' || RESERVED_IDS.includes(id)) return { kind: 'page', path };
  const api = apis.find((one) => one.id === id || one.aliases.includes(id));
  if (!api) return names.length > 1 || anchor !== undefined || !id.includes('.') ? { kind: 'api', api: id } : { kind: 'page', path };
  const last = names.at(-1)?.replace(/\.(oembed\.json|json|md)$/, '') ?? '';
  if (names.length > 2) {
    const error = api.errors.find(({ slug, aliases }) => slug === last || aliases.includes(last));
    return error && anchor !== undefined ? { kind: 'anchor', api, slug: error.slug, anchor } : { kind: 'error', api, slug: last };
  }
  return anchor === undefined ? { kind: 'page', path } : { kind: 'anchor', api, slug: null, anchor };
}

type Told = Pick<Mistake, 'found' | 'mend'>;

/** Names that the ledger does not know are new: one of them may be the lost one, renamed. */
function renamed(lost: string, fresh: readonly string[], found: string, keep: string, alias: (name: string) => string): Told {
  const [like] = nearest(lost, fresh, 1);
  if (like) return { found: `${found}, but \`${like}\`, which is new`, mend: `if \`${like}\` is a slip, write \`${lost}\` again; if it is the new name, ${alias(like)}` };
  const [only] = fresh;
  return { found: fresh.length ? `${found}; new are ${quoted(fresh)}` : found, mend: `${keep}${only ? `; if it has a new name, ${alias(fresh.length === 1 ? only : 'new name')}` : ''}` };
}

function tellError(api: Api, slug: string, listed: ReadonlySet<string>): Told {
  const fresh = api.errors.filter((error) => !listed.has(at.error(api.id, error.slug))).map((error) => error.slug);
  return renamed(slug, fresh, `no error \`${slug}\` in \`${api.id}\``,
    `write \`errors/${slug}.md\` again; to take the error out of use, keep the file and set \`retired\` in it`,
    (name) => `add \`aliases: [${slug}]\` to \`errors/${name}.md\``);
}

function tellAnchor(api: Api, slug: string | null, anchor: string, listed: ReadonlySet<string>): Told {
  const error = api.errors.find((one) => one.slug === slug);
  if (!error) {
    const fresh = api.notes.map(({ id }) => id).filter((id) => !listed.has(`${at.api(api.id)}#${id}`));
    return renamed(anchor, fresh, `no note \`${anchor}\` in \`${api.id}\``, `write the note \`${anchor}\` again`, (name) => `add \`aliases: [${anchor}]\` to the note \`${name}\``);
  }
  const fresh = error.cases.map(({ id }) => id).filter((id) => !listed.has(at.error(api.id, error.slug, id)));
  return renamed(anchor, fresh, `no case \`${anchor}\` in \`${api.id}/${error.slug}\``,
    `write the case again, or add \`aliases: [${anchor}]\` to the case that it is part of now`,
    (name) => `add \`aliases: [${anchor}]\` to the case \`${name}\``);
}

/** Which file of the content a page of the site is made from, where it is made from one. */
const fileOf = (path: string): string => (path.startsWith('/status/') ? `\`statuses/${path.slice('/status/'.length)}.md\`` : path.startsWith('/guides/') ? `\`docs${path}.md\`` : 'what was published there');

function tell(thing: Thing, catalog: Catalog, listed: ReadonlySet<string>): Told {
  switch (thing.kind) {
    case 'api': return renamed(thing.api, catalog.apis.map(({ id }) => id).filter((id) => !listed.has(at.api(id))), `no API \`${thing.api}\``,
      `write \`apis/${thing.api}\` again, and set \`retired\` in errors that are out of use; content of your own starts without the ledger`,
      (name) => `add \`aliases: [${thing.api}]\` to \`apis/${name}/api.yaml\``);
    case 'error': return tellError(thing.api, thing.slug, listed);
    case 'anchor': return tellAnchor(thing.api, thing.slug, thing.anchor, listed);
    case 'type-uri': return { found: 'no API whose type URIs or aliases have it', mend: 'write `typeUri` as it was, or add the former form to `aliases` in `api.yaml`, as `https://…/{slug}`' };
    case 'page': return { found: 'nothing at this address', mend: `write ${fileOf(thing.path)} again` };
    case 'no-address': return { found: `\`${thing.text}\``, mend: 'correct the line' };
  }
}

/** All addresses of one thing have one key: an API, an error with its anchors and files, an anchor, a form of type URIs. */
function keyOf(thing: Thing): string {
  switch (thing.kind) {
    case 'api': return thing.api;
    case 'error': return `${thing.api.id}/${thing.slug}`;
    // An error's row on the page of its API is the error's own.
    case 'anchor': return thing.slug === null ? `${thing.api.id}/${thing.anchor}` : `${thing.api.id}/${thing.slug}#${thing.anchor}`;
    case 'type-uri': return thing.uri.replace(/#.*$/, '').replace(/[^/]*$/, '');
    case 'page': return thing.path;
    case 'no-address': return thing.text;
  }
}

/** The lost lines of a ledger as mistakes, one for each thing that is gone, with what to do about it. */
export function answersLost(catalog: Catalog, ledger: Ledger, lost: readonly LedgerLine[]): Mistake[] {
  const listed = new Set(ledger.lines.map(({ address }) => address));
  const groups = Map.groupBy(lost.map((one) => ({ ...one, thing: thingOf(catalog, one.address) })), ({ thing }) => keyOf(thing));
  return [...groups.values()].flatMap((group) => {
    // An error's own address, where it is among them, says more than its row on another page.
    const chief = group.find(({ thing }) => thing.kind === 'error') ?? group[0];
    if (!chief) return [];
    const more = group.length > 1 ? ` and ${group.length - 1} more of the same` : '';
    const expected = chief.thing.kind === 'no-address' ? 'an address: `/…` or `https://…`' : `an answer at \`${chief.address}\`${more}: what was published goes on answering`;
    return [{ file: ledger.file, line: chief.line, expected, ...tell(chief.thing, catalog, listed) }];
  });
}
