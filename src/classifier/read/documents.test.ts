import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { writtenDocument } from './documents.ts';

const XML = '<?xml version="1.0"?>\n<Error><Code>CrateFull</Code><Message>The crate is full</Message></Error>';
const PAGE = '<html>\n<head><title>Error 503 The press rests</title></head>\n<body class="x"></body></html>';
const SAID = { code: 'CrateFull', message: 'The crate is full' };
const answer = (paste: string) => classify(paste, { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW, libraries }).response;

describe('a document in a string answers where what is around it reports nothing', () => {
  const cases: [name: string, paste: string, expected: object][] = [
    ['a page deep in a log entry', JSON.stringify({ id: 7, entry: { logger: 'press', text: PAGE } }), { status: 503, shape: 'html-page', message: 'Error 503 The press rests' }],
    ['XML in a log entry that only names itself', JSON.stringify({ message: 'called the press', answer: XML }), { shape: 'aws-xml', ...SAID }],
    ['as Go writes it', `{"entry":${JSON.stringify(XML).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}}`, SAID],
    ['in source code, behind its status', `stub({"pretty":true})\n  .answer(409, ${JSON.stringify(XML)});`, { status: 409, shape: 'aws-xml', ...SAID }],
    ['in a log that holds nothing else', `press: answer=${JSON.stringify(XML)} attempt=3`, { shape: 'aws-xml', ...SAID }],
    ['in Python’s bytes, beside what was sent', `press.PressError: failed. data={'json': '{"size": 3}'}, status=403, text=b'${PAGE.replaceAll('\n', '\\n').replace('503 The press rests', '403 No crumb')}'`, { status: 403, shape: 'html-page', message: 'Error 403 No crumb' }],
    ['in quotes of its own that nobody escaped', `press.PickException: Status code 409, "${XML}"\n\tat press.Pick.go(Pick.java:7)`, { status: 409, shape: 'aws-xml', ...SAID }],
    ['in the place of a sentence', `Invalid response: (502, {'message': '<html>\\r\\n<head><title>502 Bad Gateway</title></head>\\r\\n</html>\\r\\n'})`, { status: 502, shape: 'html-page', message: '502 Bad Gateway' }],
    ['a fault of SOAP in what a client threw', "PressError: It failed\n    at pick (x.js:1:2) {\n  data: {\n    status: 401,\n    data: '<S:Envelope><S:Body><S:Fault><S:faultcode>76</S:faultcode><S:faultstring>Not your key</S:faultstring></S:Fault></S:Body></S:Envelope>'\n  },\n  statusCode: undefined\n}", { shape: 'soap-fault', code: '76', message: 'Not your key' }],
    ['in what a client wraps', JSON.stringify({ response: { status: 409, headers: {}, data: XML } }), { status: 409, shape: 'aws-xml', ...SAID }],
  ];
  test.each(cases)('%s', (_name, paste, expected) => { expect(answer(paste)).toMatchObject(expected); });
  test('but not where a body says more', () => { expect(answer(JSON.stringify({ error: { code: 'press_shut', message: PAGE } }))).toMatchObject({ shape: 'nested-error-object', code: 'press_shut' }); });
});

test.each(['', '"<html', '"<b>bold</b>"', 'x = "<html>\n"', '"html"', JSON.stringify({ a: '<li>1</li>' })])('no document stands in %j', (text) => { expect(writtenDocument(text, libraries)).toBeUndefined(); });
