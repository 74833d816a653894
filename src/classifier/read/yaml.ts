import { isObject } from '../pointer.ts';
import { unescapeJson } from './embedded.ts';
import { scalar } from './java-text.ts';
import { unwrap } from './wrappers.ts';

const RE_MEMBER = /^(["']?)([\w./$-]{1,100})\1:(?:[ \t]+(\S.*))?$/;
/** Where a recorded response begins: https://github.com/vcr/vcr, https://vcrpy.readthedocs.io */
const RE_RESPONSE = /^[ -]*(?=response:[ \t]*$)/m;
/** A name with nothing beside it, and a member at the top that an error body has: by both, a text of names and values is a body in YAML, and no list of headers. */
const RE_NESTED = /^[ \t-]*[\w./$-]{1,100}:[ \t]*$/m;
const RE_ERROR = /^(?:errors?|message):/m;
/** A line that ends in a bracket or a comma is of another notation. */
const RE_OTHER = /[{[,][ \t]*$/m;
const MOST = 200_000;
const MOST_DEPTH = 30;
const MOST_RECORDED = 500;

/** The value at the start of a text, by its indentation: names, lists, texts folded over lines. No anchors, no tags. `whole`: nothing stands behind it. */
function readBlocks(text: string): { value: unknown; whole: boolean } {
  const rows = text.split('\n').map((line) => ({ indent: line.search(/\S/), text: line.trim() })).filter(({ indent }) => indent >= 0);
  let at = 0;

  /** The rows from here on that stand further in than `indent`. */
  function folded(indent: number): string[] {
    const start = at;
    while ((rows[at]?.indent ?? -1) > indent) at++;
    return rows.slice(start, at).map((row) => row.text);
  }

  function members(indent: number, depth: number): unknown {
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (let row = rows[at]; row?.indent === indent; row = rows[at]) {
      const [, , name, said = ''] = RE_MEMBER.exec(row.text) ?? [];
      if (name === undefined) break;
      const below = rows[++at];
      if (said === '' && below && (below.indent > indent || below.indent === indent && below.text.startsWith('- '))) {
        value[name] = block(below.indent, depth + 1);
        continue;
      }
      const written = /^[|>][+-]?$/.test(said) ? folded(indent).join('\n') : [said, ...folded(indent)].join(' ');
      const opened = unescapeJson(written);
      value[name] = opened === written ? scalar(written) : opened;
    }
    return value;
  }

  function block(indent: number, depth: number): unknown {
    const list: unknown[] = [];
    for (let row = rows[at]; depth < MOST_DEPTH && row?.indent === indent && row.text.startsWith('- '); row = rows[at]) {
      rows[at] = { indent: indent + 2, text: row.text.slice(2).trim() };
      list.push(block(indent + 2, depth + 1));
    }
    if (list.length || depth >= MOST_DEPTH) return list;
    return RE_MEMBER.test(rows[at]?.text ?? '') ? members(indent, depth) : scalar(folded(indent - 1).join(' '));
  }

  const value = block(rows[0]?.indent ?? 0, 0);
  return { value, whole: at === rows.length };
}

/** What YAML holds: the responses that a tool recorded, or one error body as a command line prints it. Empty where the text is neither. */
export function yamlValues(text: string): unknown[] {
  if (text.length > MOST || !RE_NESTED.test(text)) return [];
  const recorded = text.split(RE_RESPONSE, MOST_RECORDED).slice(1).map((part) => readBlocks(part).value).filter((value) => unwrap(value) !== null);
  if (recorded.length || !RE_ERROR.test(text) || RE_OTHER.test(text)) return recorded;
  const { value, whole } = readBlocks(text);
  return whole && isObject(value) ? [value] : []; // a text that only has a name at the end of a line is folded to one scalar
}
