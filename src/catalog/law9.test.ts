import { describe, expect, test } from 'vitest';
import type { Source } from '../schemas/source.ts';
import { resolveSources } from '../schemas/source.ts';
import { VOCABULARY } from '../classifier/vocabulary.ts';
import { BODY_DELAYS, BODY_VERDICTS, DELAYS, PUSHBACK, SHOULD_RETRY } from '../classifier/advise/signals.ts';
import type { World } from '../testing/world.ts';
import { WORLDS } from '../testing/worlds.ts';
import { addresses } from './addresses.ts';
import { errorRecord } from './record.ts';

/** A claim and where it is written. */
type Claim = [claim: string, sources: readonly Source[]];

function claimsOf({ catalog }: World): Claim[] {
  return [
    ...catalog.apis.flatMap((api): Claim[] => {
      const own = (name: string, written: Parameters<typeof resolveSources>[0]): Claim => [`${api.id}: ${name}`, resolveSources(written, api.documentation)];
      return [
        own('envelope', api.envelope.source), own('unknown codes', api.unknownCode.source), own('idempotency', api.idempotency.source), own('support', api.support.source),
        ...api.operations.map(({ id, source }) => own(`operation ${id}`, source)),
        ...api.credentials.map(({ prefix, source }) => own(`credential ${prefix}`, source)),
        ...api.notes.map(({ id, source }) => own(`note ${id}`, source)),
        ...(api.typeUri ? [own('type URI', api.typeUriSource ?? [])] : []),
        ...api.allRules.map(({ id, sources }): Claim => [`rule ${id}`, sources]),
        ...api.errors.flatMap((error): Claim[] => [[`${api.id}/${error.slug}`, error.sources], ...error.cases.map(({ id, sources }): Claim => [`${api.id}/${error.slug}#${id}`, sources])]),
      ];
    }),
    ...catalog.statuses.map(({ id, source }): Claim => [`status ${id}`, source]),
    ...catalog.network.map(({ kind, source }): Claim => [`network ${kind}`, source]),
  ];
}

const isWritten = ({ url, section }: Source): boolean => URL.canParse(url) && /^https?:\/\/[^/]+\.[^/]+/.test(url) && (section === undefined || section.trim() !== '');

describe.each(WORLDS)('Law 9: sourced, in $name', (world) => {
  test('every rule, error, case, note, operation, status and network failure names a URL where it is written', () => {
    const unsourced = claimsOf(world).filter(([, sources]) => sources.length === 0 || !sources.every(isWritten)).map(([claim]) => claim);
    expect(unsourced).toEqual([]);
  });

  test('every piece of advice on a page says why, and where that is written', () => {
    const records = world.catalog.apis.flatMap(({ errors }) => errors.map((error) => errorRecord(world.catalog, world.catalogue, error, addresses())));
    const bare = records.flatMap(({ page, advice, byStatus, cases }) =>
      [advice, ...byStatus.map((one) => one.advice), ...cases.map((one) => one.advice)]
        .filter(({ because, verdict }) => verdict !== 'unknown' && because.length === 0 || because.some(({ text, source }) => text.trim() === '' || !/^https?:\/\/\S+/.test(source)))
        .map(() => page));
    expect(bare).toEqual([]);
  });
});

test('Law 9: every signal and word that decides for any API names a URL', () => {
  const told = [
    ...SHOULD_RETRY, PUSHBACK, ...DELAYS.flatMap((delay) => (delay.at === 'header' ? [delay] : [])), ...BODY_DELAYS, ...BODY_VERDICTS, ...VOCABULARY,
  ];
  expect(told.map(({ source }) => source).filter((source) => !isWritten(source))).toEqual([]);
});
