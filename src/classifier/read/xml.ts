import { isFailureWord } from '../failure-word.ts';
import { at, isObject, scalarText } from '../pointer.ts';

/** A node as the XML library gives it: an element, or text. */
export type XmlNode = string | { tagName: string; attributes?: Record<string, string | null>; children: XmlNode[] };

const MOST_DEPTH = 40;
const MOST_CHILDREN = 2000;
const MOST_TEXT = 1_000_000;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** The five entities of XML and numeric ones. Others stay as they are: entities that a document declares are never resolved. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] ?? whole : whole;
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

const isElement = (node: XmlNode): node is Exclude<XmlNode, string> => typeof node !== 'string' && /^[A-Za-z_]/.test(node.tagName);
const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** An empty element's attributes: its `value`, or all of them as members; `null` where only namespaces are declared. */
function ofAttributes(attributes: Record<string, string | null>): unknown {
  const own = Object.entries(attributes).filter(([name]) => !name.startsWith('xmlns')).slice(0, 50);
  if (own.length === 1 && own[0]?.[0] === 'value') return decodeEntities(own[0][1] ?? '');
  if (!own.length) return null;
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, text] of own) value[localName(name)] = decodeEntities(text ?? '');
  return value;
}

const RE_CODE = /^(?:error|exception|fault)?(?:code|number|no|symbol)$/i;
const RE_ERROR = /err|fault|exception/i;
const RE_STATUS = /^(?:stat(?:us)?|type|level|severity)$/i;

/** An element that names its error in an attribute: `<Exception exceptionCode="X">…`, `<error code="7">the sentence</error>`, `<response status="fail" code="7">`. */
function withCode(inner: unknown, tag: string, attributes: Record<string, string | null>): unknown {
  const all = Object.entries(attributes).slice(0, 50);
  const failed = all.some(([own, text]) => RE_STATUS.test(own) && isFailureWord(text ?? ''));
  const code = all.find(([own]) => RE_CODE.test(own) && (failed || RE_ERROR.test(own + tag)))?.[1];
  if (!failed && typeof code !== 'string') return inner;
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  if (failed) value['status'] = 'error';
  if (typeof code === 'string') value['code'] = decodeEntities(code);
  return Object.assign(value, typeof inner === 'object' ? inner : { message: inner });
}

/** Elements that say only that something stands there; which thing it is, their attribute says: `<Value Name="BackOffMilliseconds">`, Solr's `<int name="code">`. */
const RE_ANYTHING = /^(?:value|param(?:eter)?|prop(?:erty)?|entry|item|field|member|attribute|arg|str|int|long|lst|arr)$/i;
const RE_NAME = /^(?:name|key)$/i;

const nameOf = (tag: string, attributes: Record<string, string | null> | undefined): string =>
  (RE_ANYTHING.test(tag) ? Object.entries(attributes ?? {}).find(([own, text]) => RE_NAME.test(own) && text)?.[1] : null) ?? tag;

/** An element as JSON would have it: children by local name, repeated ones as a list, text as a string, an empty one's attributes as its value. Prefixes are
 * dropped; of other elements' attributes only one that names a code is read. */
function toValue(nodes: readonly XmlNode[], depth: number): unknown {
  const elements = nodes.filter(isElement).slice(0, MOST_CHILDREN);
  if (!elements.length || depth >= MOST_DEPTH) return decodeEntities(nodes.filter((node) => typeof node === 'string').join(' ').slice(0, MOST_TEXT)).trim();
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { tagName, children, attributes } of elements) {
    const name = nameOf(localName(tagName), attributes);
    const inner = name === 'struct' ? structOf(toValue(children, depth + 1)) : children.length === 0 && attributes ? ofAttributes(attributes) ?? toValue(children, depth + 1) : withCode(toValue(children, depth + 1), name, attributes ?? {});
    const before = value[name];
    value[name] = before === undefined ? inner : Array.isArray(before) ? [...before.slice(0, MOST_CHILDREN), inner] : [before, inner];
  }
  return value;
}

/** XML-RPC's struct, whose members have their names in elements of their own, and their types around their values. http://xmlrpc.com/spec.md */
function structOf(struct: unknown): unknown {
  const members = [at(struct, '/member') ?? []].flat().map((member: unknown): [string, unknown] => {
    const value = at(member, '/value');
    return [scalarText(at(member, '/name')) ?? '', isObject(value) ? Object.values(value)[0] : value];
  });
  return members.length ? Object.fromEntries(members) : struct;
}

/** XML as an object, the root element under its local name; `null` where it cannot be read. Cut-off documents are read as far as they go. */
export function xmlValue(text: string, parse: (text: string) => XmlNode[]): Record<string, unknown> | null {
  try {
    const roots = parse(text.slice(0, MOST_TEXT)).filter(isElement);
    // Of several documents in a row that begin alike the last one counts.
    const value = toValue(roots.every(({ tagName }) => tagName === roots[0]?.tagName) ? roots.slice(-1) : roots, 0);
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : null;
  } catch {
    return null; // out of stack on absurd nesting: then the text stays text
  }
}
