import { jsonrepair } from 'jsonrepair';
import { parse } from 'txml/txml';
import type { Libraries } from '../classifier/read/message.ts';
import type { XmlNode } from '../classifier/read/xml.ts';

/** What the browser loads late is simply imported here. */
export const libraries: Libraries = { repair: jsonrepair, xml: (text) => parse(text, { noChildNodes: [] }) as XmlNode[] };
