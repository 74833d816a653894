import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { rewriteNotation } from './notations.ts';
import { read } from './read.ts';

const catalogue = { ...PUBLISHED.catalogue, apis: [] };
const finding = (paste: string) => classify(paste, { catalogue, now: NOW, libraries });
const values = (paste: string): unknown[] => read(paste, libraries).messages.flatMap(({ body }) => (body.kind === 'json' ? [body.value] : []));

/** One failure, as each language prints it. */
const JSON_TEXT = '{"error":{"code":"crate_full","message":"The crate is full","attempts":3,"retry":false,"hint":null}}';

const SAME: readonly [name: string, paste: string][] = [
  ['an error’s parentheses', 'ErrorResponse(error=CrateError(code = crate_full, message = The crate is full, attempts = 3, retry = false, hint = null))'],
  ['PHP var_export', "the answer was: array (\n  'error' => \n  array (\n    'code' => 'crate_full',\n    'message' => 'The crate is full',\n    'attempts' => 3,\n    'retry' => false,\n    'hint' => NULL,\n  ),\n)"],
  ['Python', "{'error': {'code': 'crate_full', 'message': 'The crate is full', 'attempts': 3, 'retry': False, 'hint': None}}"],
  ['Django REST framework', "{'error': {'code': 'crate_full', 'message': ErrorDetail(string='The crate is full', code='throttled'), 'attempts': 3, 'retry': False, 'hint': None}}"],
  ['Python, a long string broken by a formatter', 'print({\n    "error": {\n        "code": "crate_full",\n        "message": "The crate "\n        "is full",\n        "attempts": 3, "retry": False, "hint": None,\n    },\n})'],
  ['Python, a long string broken by pprint', "PressError: ({'error': {'code': 'crate_full',\n   'message': 'The crate '\n              'is full',\n   'attempts': 3, 'retry': False, 'hint': None}},)"],
  ['typographic quotes only', '{“error”:{“code”:“crate_full”,“message”:“The crate is full”,“attempts”:3,“retry”:false,“hint”:null}}'],
  ['Python 2', "{u'error': {u'code': u'crate_full', u'message': u'The crate is full', u'attempts': 3, u'retry': False, u'hint': None}}"],
  ['Python, behind an exception', `orchard.errors.ApiError: {'error': {'code': 'crate_full', 'message': 'The crate is full', 'attempts': 3, 'retry': False, 'hint': None}}`],
  ['Ruby', '{"error"=>{"code"=>"crate_full", "message"=>"The crate is full", "attempts"=>3, "retry"=>false, "hint"=>nil}}'],
  ['Ruby with symbols', '{:error=>{:code=>"crate_full", :message=>"The crate is full", :attempts=>3, :retry=>false, :hint=>nil}}'],
  ['PHP short arrays', "['error' => ['code' => 'crate_full', 'message' => 'The crate is full', 'attempts' => 3, 'retry' => false, 'hint' => null]]"],
  ['PHP dump', 'array:1 [\n  "error" => array:5 [\n    "code" => "crate_full"\n    "message" => "The crate is full"\n    "attempts" => 3\n    "retry" => false\n    "hint" => null\n  ]\n]'],
  ['PHP var_dump', 'array(1) {\n  ["error"]=>\n  array(5) {\n    ["code"]=>\n    string(10) "crate_full"\n    ["message"]=>\n    string(17) "The crate is full"\n    ["attempts"]=>\n    int(3)\n    ["retry"]=>\n    bool(false)\n    ["hint"]=>\n    NULL\n  }\n}'],
  ['util.inspect', "{\n  error: {\n    code: 'crate_full',\n    message: 'The crate is full',\n    attempts: 3,\n    retry: false,\n    hint: null\n  }\n}"],
  ['util.inspect with class names', "CrateError {\n  error: Detail {\n    code: 'crate_full',\n    message: 'The crate is full',\n    attempts: 3,\n    retry: false,\n    hint: null\n  }\n}"],
  ['util.inspect without prototypes', "[Object: null prototype] {\n  error: [Object: null prototype] {\n    code: 'crate_full',\n    message: 'The crate is full',\n    attempts: 3,\n    retry: false,\n    hint: null\n  }\n}"],
  ['a JavaScript literal', 'const body = {error: {code: "crate_full", message: "The crate is full", attempts: 3, retry: false, hint: null,},}'],
  ['Elixir', '%{"error" => %{"code" => "crate_full", "message" => "The crate is full", "attempts" => 3, "retry" => false, "hint" => nil}}'],
  ['Elixir with atoms', '%{error: %{code: "crate_full", message: "The crate is full", attempts: 3, retry: false, hint: nil}}'],
  ['a field of CSV', `2026-03-14,POST,press,"${JSON_TEXT.replaceAll('"', '""')}"`],
  ['smart quotes', JSON_TEXT.replace(/"([^"]*)"/g, '“$1”')],
  ['HTML entities', JSON_TEXT.replaceAll('"', '&quot;')],
  ['HTML entities by number', JSON_TEXT.replaceAll('"', '&#34;')],
  ['Java', '{error={code=crate_full, message=The crate is full, attempts=3, retry=false, hint=null}}'],
  ['Java records', 'Answer[error=Detail[code=crate_full, message=The crate is full, attempts=3, retry=false, hint=null]]'],
  ['Java with class names', 'Answer{error=Detail{code=\'crate_full\', message=\'The crate is full\', attempts=3, retry=false, hint=null}}'],
  ['Rust', 'the call failed: Object {"error": Object {"code": String("crate_full"), "message": String("The crate is full"), "attempts": Number(3), "retry": Bool(false), "hint": Null}}'],
  ['Rust, over several lines', 'Object {\n    "error": Object {\n        "code": String(\n            "crate_full",\n        ),\n        "message": String(\n            "The crate is full",\n        ),\n        "attempts": Number(\n            3,\n        ),\n        "retry": Bool(\n            false,\n        ),\n        "hint": Null,\n    },\n}'],
  ['Rust’s structs', 'Answer { error: Detail { code: Some("crate_full"), message: "The crate is full", attempts: Some(3), retry: false, hint: None } }'],
  ['Go', 'map[error:map[attempts:3 code:crate_full hint:<nil> message:The crate is full retry:false]]'],
  ['Go, behind a log prefix', '2026/03/01 12:00:00 got map[error:map[attempts:3 code:crate_full hint:<nil> message:The crate is full retry:false]]'],
];

test.each([
  ['by its values', 'Go: &{503 Service Unavailable 503 HTTP/1.1 1 1 map[Content-Type:[text/plain; charset=utf-8] Retry-After:[30] X-Request-Id:[abc-123]] 0xc00 19 [] false false map[] 0xc01 <nil>}'],
  ['by its names', 'got &{Status:503 Service Unavailable StatusCode:503 Proto:HTTP/1.1 ProtoMajor:1 ProtoMinor:1 Header:map[Retry-After:[30] X-Request-Id:[abc-123]] Body:0xc00 ContentLength:-1 Close:false Request:0xc0 TLS:<nil>}'],
])('a response of Go, printed %s', (_how, paste) => {
  expect(finding(paste).response).toMatchObject({ shape: 'status-line', status: 503, requestId: 'abc-123', retryAfterSeconds: 30, message: null });
});

test('a response of OkHttp has a status and no body', () => {
  expect(finding('E/Press: pick failed: Response{protocol=h2, code=403, message=, url=https://a.example/trees}').response).toMatchObject({ shape: 'plain-text', status: 403, code: null });
});

test('members without their braces, below a line that says where they are from', () => {
  expect(finding('/trees/7  answers\n    "message": "Tree 7 was not found."').response).toMatchObject({ shape: 'flat-message', message: 'Tree 7 was not found.' });
});

describe('another language’s notation is the same failure as its JSON', () => {
  const plain = finding(JSON_TEXT);
  const value: unknown = JSON.parse(JSON_TEXT);

  test.each(SAME)('%s', (_name, paste) => {
    expect(values(paste)).toEqual([value]);
    const { outcome, response, advice, reading } = finding(paste);
    expect([outcome, response, advice.verdict]).toEqual([plain.outcome, plain.response, plain.advice.verdict]);
    expect(reading.repaired).toBe(true);
    expect(reading.notes).not.toEqual([]);
  });

  test('a number of its own beside the words is no HTTP status', () => { expect(finding(`b'{"statusCode":190,"message":"The crate was not found"}'`).response.status).toBeNull(); });

  test('PHP’s print_r, whose values are all text', () => {
    const paste = 'Array\n(\n    [error] => Array\n        (\n            [code] => crate_full\n            [message] => The crate is full\n        )\n\n)\n';
    expect(values(paste)).toEqual([{ error: { code: 'crate_full', message: 'The crate is full' } }]);
    expect(finding(paste).response).toMatchObject({ shape: 'nested-error-object', code: 'crate_full', message: 'The crate is full' });
  });

  test('PHP’s objects', () => {
    expect(values('stdClass Object\n(\n    [code] => crate_full\n    [error] => The crate is full\n)\n')).toEqual([{ code: 'crate_full', error: 'The crate is full' }]);
  });

  test('PHP’s print_r prints false as nothing, and a page shows it on one line', () => {
    expect(finding('Array\n(\n    [ok] => \n    [error_code] => 409\n    [description] => The crate is taken\n)\n').response).toMatchObject({ shape: 'ok-false', status: 409, code: null, message: 'The crate is taken' });
    expect(values('stdClass Object ( [trees] => Array ( ) [error] => stdClass Object ( [code] => crate_full [message] => The crate is full (7) ) )')).toEqual([{ trees: {}, error: { code: 'crate_full', message: 'The crate is full (7)' } }]);
  });

  test('PHP’s print_r says whose a member is', () => {
    expect(values('Press\\PickException Object\n(\n    [message:protected] => The crate is full\n    [code:Press\\PickException:private] => 409\n)\n')).toEqual([{ message: 'The crate is full', code: 409 }]);
  });

  test('Swift’s dictionaries', () => { expect(values('Optional(["error": ["code": "crate_full", "hints": ["prune", "pick"]]])')).toEqual([{ error: { code: 'crate_full', hints: ['prune', 'pick'] } }]); });

  test('members of JavaScript’s objects without their braces', () => {
    expect(values("  code: 'crate_full',\n  status: 409,\n  message: 'Crate 7: full.',\n  headers: { 'retry-after': '3' }")).toEqual([{ code: 'crate_full', status: 409, message: 'Crate 7: full.', headers: { 'retry-after': '3' } }]);
  });

  test('PowerShell’s objects, whose texts have no quotes', () => { expect(values('@{code=crate_full; message=The crate is full; attempts=3}')).toEqual([{ code: 'crate_full', message: 'The crate is full', attempts: 3 }]); });

  test('a text that has both quotes, as util.inspect prints it', () => { expect(values("{ code: 'crate_full', message: `Crate \"7\" isn't empty` }")).toEqual([{ code: 'crate_full', message: `Crate "7" isn't empty` }]); });

  test.each([
    ["b'{\"code\":\"crate_full\",\"message\":\"Crate \\\\\"7\\\\\" isn\\'t empty\"}'", `Crate "7" isn't empty`],
    ["b'{\\n\\t\"code\":\"crate_full\",\\r\\n\\t\"message\":\"Full\"}'", 'Full'],
    ["b'{\\n  \"code\": \"crate_full\",\\n  \"message\": \"Full\"\\n}\\n'", 'Full'],
  ])('Python’s bytes with escapes: %s', (paste, message) => { expect(values(paste)).toEqual([{ code: 'crate_full', message }]); });

  test('Python’s bytes need no mending', () => { expect([values(`b'${JSON_TEXT}'`), finding(`b'${JSON_TEXT}'`).reading.repaired]).toEqual([[value], false]); });

  test.each(['"code":"crate_full","message":"Full"}', ',"code":"crate_full","message":"Full"}', '"code": "crate_full",\n  "message": "Full"\n}', '"code":"crate_full","message":"Full"', '"code":"crate_full","message":"Full'])('a body whose first bracket is missing: %j', (paste) => {
    expect(values(paste)).toEqual([{ code: 'crate_full', message: 'Full' }]);
  });

  test.each(['"errors": [{"code":"crate_full"}]', '  "errors": [\n    {\n      "code": "crate_full"\n    }\n  ]\n}'])('a body whose first bracket is missing and that begins with a list: %j', (paste) => {
    expect(values(paste)).toEqual([{ errors: [{ code: 'crate_full' }] }]);
  });

  test.each([
    ['with a message', "{ [CrateFull: The crate is full.] code: 'crate_full', status: 409 }", 'CrateFull: The crate is full.'],
    ['without one', "an error occurred\n{ [Error] code: 'crate_full', status: 409 }", 'Error'],
  ])('an error on one line, as old versions of Node print it, %s', (_name, paste, stack) => { expect(values(paste)).toEqual([{ stack, code: 'crate_full', status: 409 }]); });
  test('what an old Node prints of an error, with a date', () => {
    expect(values("error: { [CrateFull: The crate is full.]\n  code: 'CrateFull',\n  headers: \n   { 'x-request-id': 'r-7' },\n  time: Tue Dec 15 2026 12:45:51 GMT+0800 (China Standard Time),\n  status: 409 }")).toEqual([
      { stack: 'CrateFull: The crate is full.', code: 'CrateFull', headers: { 'x-request-id': 'r-7' }, time: 'Tue Dec 15 2026 12:45:51 GMT+0800 (China Standard Time)', status: 409 },
    ]);
  });

  test('JSON that Guzzle cut, without its mark', () => {
    expect(values('resulted in a `409 Conflict` response: {"error":{"code":"crate_full","detail": (truncated...)')).toEqual([{ error: { code: 'crate_full', detail: null } }]);
  });

  test('Python behind the last lines of a traceback', () => {
    expect(values(`  File "/app/press.py", line 7, in _get\n    raise PressError(r.json())\npress.PressError: {'title': 'Full', 'status': 409}`)).toEqual([{ title: 'Full', status: 409 }]);
  });

  test('JSON.stringify in a printed line', () => { expect(values(`body: JSON.stringify(${JSON_TEXT})`)).toEqual([value]); });
});

describe('what stands in a value stays as it is', () => {
  const cases: [name: string, paste: string, value: unknown][] = [
    ['parentheses in an error’s value', 'CrateException(code=full, message=Full (40 apples), see the lid)', { code: 'full', message: 'Full (40 apples), see the lid' }],
    ['an arrow in a Ruby string', '{"error"=>"a => b is no arrow"}', { error: 'a => b is no arrow' }],
    ['nil in a Ruby string', '{"error"=>"nil is no crate"}', { error: 'nil is no crate' }],
    ['an equals sign in a Java value', '{error=bad, message=size = 3 is odd}', { error: 'bad', message: 'size = 3 is odd' }],
    ['a comma in a Java value', '{error=bad, message=Sorry, the crate is full}', { error: 'bad', message: 'Sorry, the crate is full' }],
    ['brackets in a Java value', '{error=bad, message=the size [3] is odd {sic}, code=full}', { error: 'bad', message: 'the size [3] is odd {sic}', code: 'full' }],
    ['a C# record', 'Answer { Error = Detail { Code = bad, Message = size is odd, Retry = false, Hint = null } }', { Error: { Code: 'bad', Message: 'size is odd', Retry: false, Hint: null } }],
    ['a Go struct', '12:00 failed: &{Error:{Code:bad Message:size is odd Retry:false Hint:<nil>}}', { Error: { Code: 'bad', Message: 'size is odd', Retry: false, Hint: null } }],
    ['a colon in a Go value', 'map[code:bad reason:pick rpc: context canceled]', { code: 'bad', reason: 'pick rpc: context canceled' }],
    ['a bracket in a Go value', 'map[code:bad message:size [3] is odd]', { code: 'bad', message: 'size [3] is odd' }],
    ['an apostrophe in a Python string', '{\'error\': "the crate\'s full"}', { error: "the crate's full" }],
    ['a class name in a Node string', "{ error: 'Crate {full} [Object]', code: 1 }", { error: 'Crate {full} [Object]', code: 1 }],
  ];
  test.each(cases)('%s', (_name, paste, value) => { expect(values(paste)).toEqual([value]); });
});

describe('what is no other language’s object is left alone', () => {
  const cases = ['', 'The crate is full.', '{"error":"x"}', '[1, 2, 3]', 'a == b', 'GET /trees?size=3 HTTP/1.1', 'worker[3]: done', 'x >= 3 and y <= 4'];
  test.each(cases)('%j', (text) => { expect(rewriteNotation(text)).toBeNull(); });
  test('nor is a text over the limit', () => { expect(rewriteNotation(`{a=${'b'.repeat(200_000)}}`)).toBeNull(); });
});

test('a name like __proto__ stays a name in every notation', () => {
  for (const paste of ['{__proto__={polluted=true}, error=x}', 'map[__proto__:map[polluted:true] error:x]', '{"__proto__"=>{"polluted"=>true}, "error"=>"x"}']) {
    const [value] = values(paste);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((value as { polluted?: unknown } | undefined)?.polluted).toBeUndefined();
  }
});
