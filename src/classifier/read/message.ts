import type { Form } from '../../schemas/finding.ts';
import type { HeaderList } from '../failure.ts';
import type { Mending } from './embedded.ts';
import { type XmlNode, xmlValue } from './xml.ts';

/** What stands below a response's head, as far as it could be read. */
export type Body =
  | { kind: 'none' }
  | { kind: 'json'; value: unknown }
  /** `value`: the document as an object, where it could be read. */
  | { kind: 'xml'; text: string; value: Record<string, unknown> | null }
  | { kind: 'html' | 'text'; text: string };

/** One response found in a paste; `start` and `end` are offsets into the paste. */
export interface Message {
  status: number | null;
  headers: HeaderList;
  body: Body;
  /** Text around a body that is no part of it: a log prefix, an exception's name. */
  around: string;
  /** A page or a document that one of the strings in or around a JSON body holds, for where the body itself reports nothing. */
  written?: Pick<Message, 'status' | 'body'> | undefined;
  repaired: boolean;
  how?: Mending | null;
  start: number;
  end: number;
}

/** What a paste shows of the request. */
export interface RequestHints {
  method: string | null;
  host: string | null;
  path: string | null;
  idempotencyKey: 'sent' | 'none' | null;
}

export interface Reading {
  form: Form;
  messages: Message[];
  request: RequestHints;
  notes: string[];
}

/** Late-loaded libraries, given as arguments like the clock. `repair` returns valid JSON text, or throws. */
export interface Libraries {
  repair?: (text: string) => string;
  xml?: (text: string) => XmlNode[];
}

export const NO_BODY: Body = { kind: 'none' };

/** A body that is no JSON, by how it begins. XML is read as an object where a parser is at hand. */
export function textBody(text: string, parse?: Libraries['xml']): Body {
  if (/^\s*(?:<\?xml[^<>]{0,200}\?>\s{0,20})?<(?:!doctype html|html|head|body|h1|center|pre|div|p)\b/i.test(text)) return { kind: 'html', text };
  return /^\s*<[?!A-Za-z]/.test(text) ? { kind: 'xml', text, value: parse ? xmlValue(text, parse) : null } : { kind: 'text', text };
}
