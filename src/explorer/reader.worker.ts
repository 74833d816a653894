import { jsonrepair } from 'jsonrepair';
import { parse } from 'txml/txml';
import { classify } from '../classifier/classify.ts';
import type { Libraries } from '../classifier/read/message.ts';
import type { XmlNode } from '../classifier/read/xml.ts';
import type { Catalogue } from '../schemas/catalogue.ts';
import { pack } from './packed.ts';
import type { Answered, Asked } from './reader.ts';

/** The reading itself, off the page's own thread, so that typing stays fluid however large the paste is. First comes the catalogue, then pastes. */
const libraries: Libraries = { repair: jsonrepair, xml: (text) => parse(text) as XmlNode[] };
let catalogue: Catalogue | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('catalogue' in data) {
    catalogue = data.catalogue;
    self.postMessage({ ready: true } satisfies Answered);
    return;
  }
  if (!catalogue) return;
  const { id, paste, context } = data;
  const packed = pack(classify(paste, { catalogue, now: new Date(), context, libraries }));
  self.postMessage({ id, packed } satisfies Answered, { transfer: [packed.found.buffer, packed.secrets.buffer] });
});
