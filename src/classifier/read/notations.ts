import { closeCut } from './cut.ts';
import { readJavaText } from './java-text.ts';
import { decodeEntities } from './xml.ts';

/** Other languages' ways to write an object, turned into something near enough to JSON that mending it is the library's ordinary work. */
interface Notation {
  tells: RegExp;
  rewrite: (text: string) => string;
}

/** Applies `change` to what stands outside quoted strings; the strings stay as they are. */
const outsideStrings = (text: string, change: (code: string) => string): string =>
  text.split(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/).map((part, i) => (i % 2 ? part : change(part))).join('');

const MOST = 200_000;
const MOST_DEPTH = 30;

/** `Array ( [key] => value )` as a page shows it, all on one line, with a line for each member. */
const inLines = (text: string): string => (/(?:Array|Object) \( \[/.test(text) ? text.replace(/ ([()])(?= |$)/g, '\n$1\n').replace(/ (?=\[[^\]\n]{1,100}\] => )/g, '\n') : text);

/** PHP's `print_r`, which prints `false` as nothing. */
const printR = (text: string): string => inLines(text).split('\n').map((line) => line
  .replace(/^(\s*\[[^\]:]{1,100}):[^\]]{1,200}(?=\] => )/, '$1') // whose member it is: `[code:protected]`
  .replace(/^(\s*)\[([^\]]{1,100})\] => (?:Array|[\w\\]+ Object)\s*$/, '$1"$2":')
  .replace(/^(\s*)\[([^\]]{1,100})\] => (.*)$/, (_whole, indent: string, key: string, value: string) => `${indent}"${key}": ${/^\d{1,15}$/.test(value) ? value : JSON.stringify(value.trim() || false)},`)
  .replace(/^(\s*)(?:Array|[\w\\]+ Object)\s*$/, '$1')
  .replace(/^(\s*)\(\s*$/, '$1{')
  .replace(/^(\s*)\)\s*$/, '$1},')).join('\n');

/** Where Go's `%v` and `%+v` print a map or a struct: `map[key:value other:value]`, `&{Code:full Text:The crate is full}`. */
const RE_GO = /\bmap\[\w+:|&?\{[A-Z]\w{0,60}:(?:\w[^\n"'{}]* [A-Z]\w{0,60}:|\{[A-Z]\w{0,60}:)[^\n"'{}]*\}/;
const RE_GO_OPEN = /map\[|&?\{(?=[A-Z]\w{0,60}:)/y;

/** The first of them as JSON: a value runs until the next key. */
function goText(text: string): string {
  let at = text.search(RE_GO);
  const key = /\s*([A-Za-z_][\w.-]{0,80}):/y;
  const nextKey = /\s*[A-Za-z_][\w.-]{0,80}:(?=\S)/y;
  const value = (depth: number): string => {
    RE_GO_OPEN.lastIndex = at;
    const open = depth < MOST_DEPTH ? RE_GO_OPEN.exec(text)?.[0] : undefined;
    if (open !== undefined) {
      const close = open.endsWith('[') ? ']' : '}';
      at += open.length;
      const members: string[] = [];
      while (at < text.length && text[at] !== close) {
        key.lastIndex = at;
        const found = key.exec(text);
        if (!found) break;
        at = key.lastIndex;
        members.push(`${JSON.stringify(found[1])}:${value(depth + 1)}`);
      }
      at++;
      return `{${members.join(',')}}`;
    }
    const start = at;
    let nested = 0;
    for (; at < text.length; at++) {
      const char = text.charAt(at);
      if (char === '[' || char === '{') nested++;
      if ((char === ']' || char === '}') && nested-- === 0) break;
      nextKey.lastIndex = at;
      if (char === ' ' && text[at + 1] !== ' ' && nested === 0 && nextKey.test(text)) break;
    }
    const raw = text.slice(start, at).trim();
    return /^-?\d+(?:\.\d+)?$|^(?:true|false)$/.test(raw) ? raw : raw === '<nil>' ? 'null' : JSON.stringify(raw);
  };
  const out = text.slice(0, at) + value(0);
  return out + text.slice(at);
}

/** Go's `http.Response`, printed: its status, its protocol, a map of headers whose values are lists. https://pkg.go.dev/net/http#Response */
const RE_GO_RESPONSE = /&?\{(?:Status:)?([1-5]\d\d) [A-Z][^{}[\]\n]{0,120}HTTP\/\d[^{}[\]\n]{0,120}map\[((?:[\w-]{1,80}:\[[^\]\n]{0,2000}\] ?){0,60})\][^\n]*/;
const goResponse = (text: string): string => text.replace(RE_GO_RESPONSE, (_whole, status: string, headers: string) =>
  JSON.stringify({ status: Number(status), headers: Object.fromEntries([...headers.matchAll(/([\w-]+):\[([^\]]*)\]/g)].map(([, name, value]) => [name, value])) }));

/** Java's maps and records, C#'s records; the parentheses of a record, a data class, a Python object or a Dart one only where it is one of an error or a response. OkHttp's response has no body. */
const RE_JAVA = /(?:[A-Za-z_$][\w$.]{0,80} ?)?(?:[{[](?!protocol=)[A-Za-z_]\w{0,80}=[^=]|\{ [A-Z]\w{0,80} = [^=])|\b[A-Z]\w{0,60}(?:Error|Response|Exception|Fault|Problem)\w{0,20}\([a-z]\w{0,80} ?= ?[^=\s]|\b[A-Z]\w{0,60}Exception\([a-z]\w{0,80}: (?=[^()\n]{0,300}, [a-z]\w{0,40}: )/;

/** Java's `{key=value, other=value}`, `Name [key=value]` and `NameError(key=value)`, from the first one on. */
function javaMap(text: string): string {
  const start = text.search(RE_JAVA);
  const found = start < 0 ? null : readJavaText(text, start);
  return found ? `${text.slice(0, start)}${JSON.stringify(found.value)}${text.slice(found.end)}` : text;
}

/** PHP's `var_dump`: `["key"]=> string(3) "abc"`. */
const varDump = (text: string): string => text
  .replace(/\["?([^"\]\n]{1,100})"?\]=>\s*/g, '"$1":')
  .replace(/\bstring\(\d+\) /g, '').replace(/\b(?:int|float|bool)\(([\w.-]+)\)/g, '$1').replace(/\bNULL\b/g, 'null')
  .replace(/\b(?:array\(\d+\)|object\([\w\\]+\)#\d+ \(\d+\)) \{/g, '{');

/** Rust's `Debug`: `Object {"code": String("x"), "n": Number(4), "of": Null}`, `Answer { code: Some("x") }`. */
const rustDebug = (text: string): string => text
  .replace(/\b(?:String|Number|Bool|Some)\(\s*("(?:[^"\\]|\\.)*"|[\w.+-]{1,40}),?\s*\)/g, '$1')
  .replace(/\b[A-Z]\w{0,80} (?=[{[])/g, '').replace(/: Null\b/g, ': null');

/** Node's `util.inspect`: class names before braces, `[cause]` keys, an old version's `{ [Name: message]`, dates, and stand-ins for what it left out. */
const inspected = (text: string): string => outsideStrings(text.replace(/\{ \[([A-Z]\w{0,80}(?:: [^\n]{0,2000}?)?)\](?=\s)/g, (_whole, headline: string) => `{ stack: ${JSON.stringify(headline)},`), (code) => code
  .replace(/(: )((?:[A-Z][a-z]{2} ){2}\d\d \d{4} [^\n,]{8,80})(?=,|\n)/g, '$1"$2"')
  .replace(/<ref \*\d+>\s*/g, '')
  .replace(/(^|[\s([{,:])(?:[A-Z][\w$]{0,60}(?:\(\d+\))?(?: \[[\w: ]{1,60}\])?|\[[A-Z]\w*: null prototype\]) (?=[{[])/g, '$1')
  .replace(/\[(?:Object|Array|Function[^\]\n]{0,80}|Circular[^\]\n]{0,20}|Getter[^\]\n]{0,20}|Getter\/Setter)\]/g, 'null')
  .replace(/\[(cause|Symbol\([^)\n]{1,60}\))\](?=:)/g, '"$1"'));

/** Members whose first bracket is missing, and maybe their end, below a line or two that say where they are from. */
const RE_FRAGMENT = /^(?:[^{}[\]"]{1,300}\n)?[ \t\n]{0,40},?[ \t\n]{0,40}"[\w.$-]{1,80}"[ \t]{0,20}:[ \t]{0,20}["\d{[tfn]/;
/** Members of an object of JavaScript, of which somebody left out the braces. */
const RE_MEMBERS = /^\s{0,40}\w{1,60}: (?:'[^'\n]{0,500}'|\d{1,9}),[ \t]*\n[ \t]{0,40}\w{1,60}: ['"\d{[tfnu]/;
export const isFragment = (text: string): boolean => RE_FRAGMENT.test(text) || RE_MEMBERS.test(text);

/** Lists whose items have names, as Ruby, PHP and Swift print them, begin as objects do; how they end is left to mending. */
const namedLists = (text: string): string => text.replace(/\[(?=\s*["'][^"'\n]{1,100}["']\s*:)/g, '{');

/** Python's pprint breaks a long string into several that stand below each other. https://docs.python.org/3/library/pprint.html */
const RE_SPLIT = /(?<=[^\s:,{[(]\s?)(['"])\n[ \t]+\1(?=[^,:}\])\n])(?![^'"\n]{0,500}['"]\s*(?::|=>))/g;

const NOTATIONS: readonly Notation[] = [
  { tells: /^[^"“”]*[“”][^"]*$/, rewrite: (text) => text.replace(/[“”]/g, '"') }, // quotes that a word processor made typographic, all of them
  { tells: /:\s{0,20}`[^`\n]*["'][^`\n]*`/, rewrite: (text) => text.replace(/(:\s{0,20})`([^`\n]*)`/g, (_whole, colon: string, inner: string) => colon + JSON.stringify(inner)) }, // util.inspect of a text that has both quotes
  { tells: RE_SPLIT, rewrite: (text) => text.replace(RE_SPLIT, '') },
  { tells: /\bb'[{[]/, rewrite: (text) => text.replace(/\\([\\'])|\\[nrt]/g, '$1') }, // the repr of Python's bytes; a line's end or a tab that is not escaped twice stands between members
  { tells: /(?:^|[\s(:])[A-Z]\w* \{\s*(?:\w+|'[^'\n]+'):|\[(?:Object|Array|cause|Circular|Symbol\()|null prototype|\{ \[[A-Z]\w*[:\]]/, rewrite: inspected }, // util.inspect
  { tells: RE_FRAGMENT, rewrite: (text) => closeCut(`{${text.trim().replace(/^[^"]*/, '')}`) },
  { tells: RE_MEMBERS, rewrite: (text) => `{${text}}` },
  { tells: /\bErrorDetail\(string=/, rewrite: (text) => text.replace(/\bErrorDetail\(string=("[^"\n]*"|'[^'\n]*'), code='\w*'\)/g, '$1') }, // Django REST framework
  { tells: /\["[\w.-]{1,80}": /, rewrite: namedLists }, // Swift dictionary
  { tells: /\b(?:String|Some)\(\s*"/, rewrite: rustDebug },
  { tells: /\["?[^"\]\n]{1,100}"?\]=>\s*(?:string|int|bool|array|object|NULL)/, rewrite: varDump }, // PHP var_dump
  { tells: /JSON\.stringify\(/, rewrite: (text) => text.replace(/JSON\.stringify\(/g, '').replace(/([}\]])\)(?=\s*(?:[,;}\]]|$))/g, '$1') }, // JSON.stringify(…) in code
  { tells: /&quot;|&#3[49];|&#x2[27];/i, rewrite: decodeEntities }, // HTML entities
  { tells: /\[[^\]\n]{1,100}\] => /, rewrite: printR }, // PHP print_r
  { tells: /^[^\n']{0,80}\barray \($/m, rewrite: (text) => text.replace(/\barray \($/gm, '{').replace(/^(\s*)\)/gm, '$1}').replace(/ NULL,$/gm, ' null,') }, // PHP var_export
  { tells: /"[^"\n]{1,100}" => (?:array:\d+ )?\[/, rewrite: (text) => `{${outsideStrings(text, (code) => code.replace(/array:\d+\s*\[[▼▶]?/g, '{').replace(/\](?=\s|$|[,}\]])/g, '}').replace(/=>/g, ':'))}` }, // PHP dump
  { tells: /"[{[]\s*""\w/, rewrite: (text) => text.replaceAll('""', '"') }, // a field of CSV
  { tells: /%\{\s*["\w]/, rewrite: (text) => outsideStrings(text, (code) => code.replaceAll('%{', '{').replace(/\bnil\b/g, 'null')) }, // Elixir map
  { tells: /@\{\w{1,80}=/, rewrite: (text) => text.replaceAll('@{', '{').replace(/; (?=\w{1,80}=)/g, ', ') }, // PowerShell object
  { tells: /["'\w]\s*=>\s*["'{[\w:]/, rewrite: (text) => namedLists(outsideStrings(text, (code) => code.replace(/:([a-z_]\w{0,80})\s*=>/gi, '"$1":').replace(/=>/g, ':').replace(/\bnil\b/g, 'null'))) }, // Ruby or PHP arrows
  { tells: /[{[(,:\s]u['"]/, rewrite: (text) => text.replace(/([{[(,:\s])u(?=['"])/g, '$1') }, // Python string prefixes
  { tells: RE_GO_RESPONSE, rewrite: goResponse },
  { tells: RE_GO, rewrite: goText },
  { tells: RE_JAVA, rewrite: javaMap }, // Java map
];

/** What a rewrite makes of a text; the text itself where it was too much for it. */
function attempt(rewrite: (text: string) => string, text: string): string {
  try {
    return rewrite(text);
  } catch {
    return text;
  }
}

/** A text with other languages' objects rewritten, or `null` where there are none. Only a bounded text is looked at. */
export function rewriteNotation(text: string): string | null {
  if (text.length > MOST) return null;
  let here = text;
  for (const { tells, rewrite } of NOTATIONS) if (tells.test(here)) here = attempt(rewrite, here);
  return here === text ? null : here;
}
