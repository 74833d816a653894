import { jsonrepair } from 'jsonrepair';
import { parse } from 'txml/txml';
import { classify } from '../classifier/classify.ts';
import { shortened } from '../classifier/shortened.ts';
import type { Libraries } from '../classifier/read/message.ts';
import type { XmlNode } from '../classifier/read/xml.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import { pack } from './packed.ts';
import type { Answered, Asked } from './reader.ts';

/** The reading itself, off the page's own thread, so that typing stays fluid however large the paste is. First comes the catalogue, then pastes. */
const libraries: Libraries = { repair: jsonrepair, xml: (text) => parse(text, { noChildNodes: [] }) as XmlNode[] };
let catalogue: Catalogue | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('catalogue' in data) {
    catalogue = data.catalogue;
    self.postMessage({ ready: true } satisfies Answered);
    return;
  }
  if (!catalogue) return;
  const { id, paste, context, short } = data;
  const options = { catalogue, now: context.now === undefined ? new Date() : new Date(context.now), context, libraries };
  const packed = pack((short ? shortened : classify)(paste, options));
  self.postMessage({ id, packed } satisfies Answered, { transfer: [packed.found.buffer, packed.secrets.buffer] });
});
