import { libraries } from '../cli/libraries.ts';
import { addresses } from '../catalog/addresses.ts';
import { errorRecord } from '../catalog/record.ts';
import { classify } from '../classifier/classify.ts';
import { namedIn } from '../explorer/named.ts';
import type { Context } from '../schemas/context.ts';
import { type Length, LENGTHS, type Tone, TONES } from '../snippets/reply/choices.ts';
import type { Diagnosis } from '../snippets/reply/diagnosis.ts';
import { diagnosisOfFinding } from '../snippets/reply/of-finding.ts';
import { diagnosisOfRecord } from '../snippets/reply/of-record.ts';
import { contextOf, NOW, type World } from './world.ts';

/** A diagnosis by the name that its golden file has. */
export interface Subject {
  readonly name: string;
  readonly diagnosis: Diagnosis;
}

/** Where the site of the tests stands. */
export const ORIGIN = 'https://errors.example';

export const SETTINGS: readonly { tone: Tone; length: Length }[] = (Object.keys(TONES) as Tone[]).flatMap((tone) => (Object.keys(LENGTHS) as Length[]).map((length) => ({ tone, length })));

/** The diagnosis of a text, as the explorer makes it: of the redacted text, classified again. */
export function diagnosisOfPaste(paste: string, { catalogue }: Pick<World, 'catalogue'>, context: Context = {}): Diagnosis {
  const options = { catalogue, now: NOW, context, libraries };
  const finding = classify(classify(paste, options).redacted, options);
  return diagnosisOfFinding(finding, namedIn(catalogue, finding));
}

/** Every error of a world as its page tells it, and every case of it. */
export const pagesOf = ({ catalog, catalogue }: World): Subject[] =>
  catalog.apis.flatMap((api) => api.errors.flatMap((error) => {
    const record = errorRecord(catalog, catalogue, error, addresses());
    return [{ name: `${api.id}/${error.slug}`, diagnosis: diagnosisOfRecord(record) }, ...record.cases.map((one) => ({ name: `${api.id}/${error.slug}#${one.id}`, diagnosis: diagnosisOfRecord(record, one) }))];
  }));

/** Every example of a world, pasted with what is known besides. */
export const pastesOf = (world: World): Subject[] =>
  world.catalog.apis.flatMap((api) => api.errors.flatMap((error) => error.examples.map((example, i) => ({ name: `${api.id}/${error.slug}, example ${i + 1}`, diagnosis: diagnosisOfPaste(example.response, world, contextOf(api.id, example.given)) }))));
