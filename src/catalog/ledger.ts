import { addresses, type Place } from './addresses.ts';
import { redirects } from './aliases.ts';
import { answersLost } from './lost.ts';
import type { Mistake } from './mistake.ts';
import type { Catalog } from './model.ts';
import { NOWHERE, placesOf } from './places.ts';
import { standing } from './standing.ts';

/** One line of the ledger: an address below Astro's base, or a whole one on a provider's own host. */
export interface LedgerLine {
  address: string;
  line: number;
}

/** The file of a ledger and its lines; an empty one where there is no such file. */
export interface Ledger {
  file: string;
  lines: LedgerLine[];
}

/** Reads a ledger's text. Lines that begin with `#` are remarks. */
export const parseLedger = (file: string, text: string): Ledger => ({
  file,
  lines: text.split(/\r?\n/).flatMap((written, i) => (written.trim() === '' || written.startsWith('#') ? [] : [{ address: written.trim(), line: i + 1 }])),
});

const split = (address: string): { page: string; anchor: string | null } => {
  const at = address.indexOf('#');
  return at < 0 ? { page: address, anchor: null } : { page: address.slice(0, at), anchor: address.slice(at + 1) };
};

/** Whether a build at `place` answers a path with its anchor: by itself, or by one redirect to what has that anchor. */
function answeringAt(catalog: Catalog, place: Place): (path: string) => boolean {
  const pages = standing(catalog, place);
  const moved = new Map(redirects(catalog, place).map(({ from, to }) => [from, to]));
  return (path) => {
    const { page, anchor } = split(path);
    const anchors = pages.get(page) ?? pages.get(moved.get(page) ?? '');
    return anchors !== undefined && (anchor === null || anchors.has(anchor));
  };
}

/** Whether an address of the ledger answers; one with a host is asked of the build for that host. */
export function answering(catalog: Catalog): (address: string) => boolean {
  const at = addresses();
  const builds = new Map<string, (path: string) => boolean>();
  return (address) => {
    const url = /^https?:/.test(address) && URL.canParse(address) ? new URL(address) : null;
    const origin = url?.origin ?? NOWHERE.origin;
    const answers = builds.get(origin) ?? answeringAt(catalog, { at, origin });
    builds.set(origin, answers);
    return answers(url ? url.pathname + url.hash : address);
  };
}

/** Every address of a build: pages, files, anchors, and what leads to them. */
function addressesAt(catalog: Catalog, place: Place): string[] {
  const pages = [...standing(catalog, place)].flatMap(([address, anchors]) => [address, ...[...anchors].map((anchor) => `${address}#${anchor}`)]);
  return [...pages, ...redirects(catalog, place).map(({ from }) => from)];
}

/** Every address that the content publishes: those of any build, then those that only the build for a provider's own host has, with that host. */
export function published(catalog: Catalog): string[] {
  const anywhere = new Set(addressesAt(catalog, NOWHERE));
  const own = placesOf(catalog).filter((place) => place !== NOWHERE).flatMap((place) => addressesAt(catalog, place).filter((address) => !anywhere.has(address)).map((address) => place.origin + address));
  return [...new Set([...anywhere, ...own])];
}

/** Addresses that are published and that the ledger does not list yet. */
export function unlisted(catalog: Catalog, { lines }: Ledger): string[] {
  const listed = new Set(lines.map(({ address }) => address));
  return published(catalog).filter((address) => !listed.has(address));
}

/** Law 7: every listed address that would not answer, told once for each thing that is gone. */
export function checkLedger(catalog: Catalog, ledger: Ledger): Mistake[] {
  const answers = answering(catalog);
  return answersLost(catalog, ledger, ledger.lines.filter(({ address }) => !answers(address)));
}
