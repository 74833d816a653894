import { describe, expect, test } from 'vitest';
import { saysOnlyStatus } from './only-status.ts';
import { bodySentence, sentenceOf } from './sentence.ts';

describe('the sentence for humans in what a tool printed', () => {
  const cases: [name: string, text: string, sentence: string | null][] = [
    ['behind a local runner’s prefix, before a dump', '12:46:41 PM press.1 |  could not pick: unauthorized { headers:', 'could not pick: unauthorized'],
    ['alone', 'The crate is full.', 'The crate is full.'],
    ['behind the time and level of a log', '2026-03-01 12:00:00,123 ERROR The crate is locked', 'The crate is locked'],
    ['between R’s call and its hint', 'Error in `pick()`:\nToo many requests for this press\nRun `rlang::last_trace()` to see where the error occurred.', 'Too many requests for this press'],
    ['behind Android’s prefix, its name filled up with blanks', 'E/Press   ( 1234): The crate is locked', 'The crate is locked'],
    ['behind the prefix of logcat', '03-18 20:31:03.104 21907 21907 E PressModel: The crate is locked', 'The crate is locked'],
    ['behind the mark of oclif', ' ›   Error: The crate is locked', 'The crate is locked'],
    ['above the traceback of what came of it', 'press.errors.PickError: Permission denied for this tree\nThe above exception was the direct cause of the following exception:\nTraceback (most recent call last):\n  File "x.py", line 3, in pick', 'Permission denied for this tree'],
    ['behind its own name', 'PressError HTTP 400 url: https://a.example/trees\n\ttext: The tree 7 does not exist.', 'The tree 7 does not exist.'],
    ['as old versions of Node print an error', '{ Error: Permission denied for this tree\n    at pick (x.js:1:2)\n  code: 7,', 'Permission denied for this tree'],
    ['behind a level in brackets', '[ERROR] The crate is locked', 'The crate is locked'],
    ['behind the time and name of Homebridge', '[3/14/2026, 7:22:09 AM] [PressBridge] The crate is locked', 'The crate is locked'],
    ['below a status that Node warns of', '(node:4190) UnhandledPromiseRejectionWarning: Unauthorized (401)\n  Quota exceeded for this press\n    at pick (x.js:1:2)', 'Quota exceeded for this press'],
    ['above what to do about it', 'The crate is not to be picked from\nIf you received this while picking, write to us about the denied access', 'The crate is not to be picked from'],
    ['above a word of what to do', 'The crate is not to be picked from\n  If you believe this is an error, write to us', 'The crate is not to be picked from'],
    ['behind logrus’ prefix, before its fields', 'ERRO[0002] The crate is locked                    crate=7 tree=/a/b.png', 'The crate is locked'],
    ['behind zap’s prefix', '2026-03-01T12:00:00.310Z\terror\tpress/app/pick.go:56\tThe crate is locked', 'The crate is locked'],
    ['behind a level and a colon', '[error] : The crate is locked', 'The crate is locked'],
    ['behind a status line in its own line', '429 Too Many Requests You picked more than 5 crates', 'You picked more than 5 crates'],
    ['behind the bullets of Rust’s reports', ' ● The crate is locked\n ├ /src/press.rs:106\n │', 'The crate is locked'],
    ['between PHP’s prefix and where it was raised', 'Fatal error: Uncaught orchard\\PickTimeout: The crate is locked in D:\\www\\press.php:769 Stack trace:', 'The crate is locked'],
    ['after the last frames of a traceback', '  File "/app/x.py", line 341, in pick\n    raise PickError("The crate is locked")\npress.errors.PickError: The crate is locked', 'The crate is locked'],
    ['behind a bar', '    | The crate is locked', 'The crate is locked'],
    ['behind the name of a function', '[21:14:09] [press] [_pick:804] ERROR: The crate is locked', 'The crate is locked'],
    ['behind a time with half of a day', '11/12/2026 7:15:03 PM: The crate is locked', 'The crate is locked'],
    ['behind Android’s tag without a process', 'E/Press: The crate is locked', 'The crate is locked'],
    ['behind Celery’s prefix', '[2026-03-01 12:00:00,123: ERROR/PressWorker-2] The crate is locked', 'The crate is locked'],
    ['behind a logger’s name', '[press  ] ERROR 2026/03/01 12:00:00 The crate is locked', 'The crate is locked'],
    ['a status line of an exception within a class', 'orchard.PickException$TooManyRequests: 429 Too Many Requests from GET https://a.example/trees', null],
    ['behind nginx’s prefix', '2026/03/01 12:00:00 [error] 31#31: *7 upstream timed out', 'upstream timed out'],
    ['behind an exception’s name', 'orchard.errors.CrateError: The crate is locked', 'The crate is locked'],
    ['behind two', 'Uncaught Error: CrateException: The crate is locked', 'The crate is locked'],
    ['behind the name of a tool', 'fatal: unable to access the orchard', 'unable to access the orchard'],
    ['behind curl', 'curl: (7) Failed to connect to a.example port 443', 'Failed to connect to a.example port 443'],
    ['behind Go’s call', 'Get "https://a.example/trees": no route to the orchard', 'no route to the orchard'],
    ['before a stack', 'CrateError: The crate is locked\n    at pick (/app/x.js:1:2)\n    at async main (/app/y.js:3:4)', 'The crate is locked'],
    ['after a traceback', 'Traceback (most recent call last):\n  File "x.py", line 3, in <module>\n    pick()\norchard.CrateError: The crate was not found', 'The crate was not found'],
    ['below a prompt', '$ orchard pick 7\nThe crate is locked', 'The crate is locked'],
    ['among what a tool says while it works', '* Trying 192.0.2.7:443\n* Connected\n> GET / HTTP/1.1\nPermission denied for this tree', 'Permission denied for this tree'],
    ['the line that says what failed, of several', 'Picking apples\nPermission denied for this tree\nBye', 'Permission denied for this tree'],
    ['above an object that a runtime prints', '{ Error: Response Error: 409 Conflict\n    at pick (x.js:3:1)\n  data:\n   { picked: false,\n     press: [Object],\n     crate: {\n       size: 7 },', null],
    ['before an HTTP remark', 'The crate is locked (HTTP 423)', 'The crate is locked'],
    ['behind a time of day and a level of one letter', '11:11:55 E [ ERROR ] picker.Error: The crate is locked', 'The crate is locked'],
    ['behind PHP’s prefix and an exception in words', 'PHP Fatal error:  Uncaught PressFault exception: [Press] The crate is locked', '[Press] The crate is locked'],
    ['a client’s own words for a status, behind those of its callers', "12:00:00 error: picker.0 (7) PickError: pick() failed: Request failed with status code 429\n12:00:01 error: picker.0 (7) Disconnected, next try in 90 seconds", null],
    ['httpx’s, and where to read on', "2026-03-01 12:00:00,123 - picker - ERROR - Cannot pick: Client error '404 Not Found' for url 'https://a.example/trees'\nFor more information check: https://a.example", null],
    ['reqwest’s', 'ERROR picker::http: torn: HTTP status server error (502 Bad Gateway) for url (https://a.example/)', null],
    ['.NET’s, below a logger’s line', '[ERR] [28] Picker.Press: Cannot pick\nSystem.Net.Http.HttpRequestException: Response status code does not indicate success: 502 (BAD GATEWAY).\n   at Picker.Press()', 'Response status code does not indicate success: 502 (BAD GATEWAY).'],
    ['what a client says behind its own words', 'press: Request failed with status code 409: the crate is locked', 'Request failed with status code 409: the crate is locked'],
    ['a status that was thrown, with its stack', 'picker send error Error: 413\n    at /app/x.js:127:23\nError: 413', null],
    ['the line that states the status', 'TASK [pick : Apples]\npicker.Error: Reason is "Shut". HTTP response code is 409.', 'Reason is "Shut". HTTP response code is 409.'],
    ['behind a date of one digit and a name in brackets', '[6/2/2026, 6:12:40 PM] [Press] The crate is locked', 'The crate is locked'],
    ['behind a composed service’s name', 'press-1  | The crate is locked', 'The crate is locked'],
    ['behind Python’s level and logger', 'ERROR:press.client:The crate is locked', 'The crate is locked'],
    ['behind the level and module of Rust', '[INFO  press::api] The crate is locked', 'The crate is locked'],
    ['behind Logback’s logger', '12:00:00.994 [press-7-1] WARN  org.orchard.press.Picker - [http://a.example/crates] The crate is locked', 'The crate is locked'],
    ['behind what a client calls the body', 'orchard.ApiException: (409)\nReason: Conflict\nHTTP response headers: {}\nHTTP response body: The crate is locked', 'The crate is locked'],
    ['behind a reason phrase', 'Response content: 404 Not Found: The crate went away', 'The crate went away'],
    ['a time at the start of a line is no number of a line', 'start error\n14:21:05.918 - 14:21:06.063 err: 403 Sorry, no permission for this tree', '403 Sorry, no permission for this tree'],
    ['an error’s headline, below what was said before', '[PR] The press is running!\nTypeError: pick failed\n    at pick (/x.js:1:2)', 'pick failed'],
    ['frames without a blank before them', 'orchard.PressError: 400 Bad Request\nat org.orchard.Press.pick(Press.java:76)\nat org.orchard.Press.run(Press.java:24)', null],
    ['talk above a line that says only the status', 'Try another tree, I think\n\n2026-03-01 14:22:51 ERROR 403: Forbidden.', null],
    ['in the reason of a status', 'HTTPError: 410 Client Error: Gone (This press was removed; use another.) for url: https://a.example/press', 'Gone (This press was removed; use another.) for url: https://a.example/press'],
    ['below npm’s notices', 'npm notice Publishing to https://a.example/ with tag latest\nnpm ERR! code E409\nnpm ERR! 409 Conflict - PUT https://a.example/crate - Could not save the crate. One is still being packed.', 'Could not save the crate. One is still being packed.'],
    ['npm’s advice on a status is none', 'npm ERR! 403 403 Forbidden - PUT https://a.example/crate - You cannot pick again.\nnpm ERR! 403 In most cases, you or one of your dependencies are requesting\nnpm ERR! 403 a package version that is forbidden by your security policy, or\nnpm ERR! 403 on a server you do not have access to.', 'You cannot pick again.'],
    ['npm’s advice on networks is none', 'npm ERR! network request to https://a.example/crate failed, reason: socket hang up\nnpm ERR! network In most cases you are behind a proxy.', 'request to https://a.example/crate failed, reason: socket hang up'],
    ['behind Android’s log and Flutter’s', 'E/flutter (19822): [ERROR:ui/dart_state.cc(209)] Unhandled Exception: PickError: The crate is locked\nE/flutter (19822): #0      new PickError (package:orchard/pick.dart:9:47)', 'The crate is locked'],
    ['behind Home Assistant’s', '2026-06-02 00:01:00.114 ERROR (MainThread) [components.orchard] The crate is locked', 'The crate is locked'],
    ['behind ioBroker’s', 'orchard.0 | 2026-02-23 19:41:08.912 | error | (30417) The crate is locked', 'The crate is locked'],
    ['nothing', '', null],
    ['blanks', ' \n ', null],
    ['only a name', 'CrateError:', 'CrateError:'],
  ];
  test.each(cases)('%s', (_name, text, sentence) => { expect(sentenceOf(text)).toBe(sentence); });
  test('a line with the evidence of a network failure is preferred', () => { expect(sentenceOf("Pick (0)\n('Aborted.', Reset('closed by the orchard'))", 'closed by the orchard')).toBe("('Aborted.', Reset('closed by the orchard'))"); });
  test('what is too long for a sentence is none', () => { expect(sentenceOf('x'.repeat(5000))).toBeNull(); });
});

describe('a text that says nothing besides a status', () => {
  test.each(['Request failed with status code 429', 'HTTP Error 503: Service Unavailable', '429 Client Error: Too Many Requests for url: https://a.example/trees', 'curl: (22) The requested URL returned error: 404', 'Response status code does not indicate success: 502 (Bad Gateway).', 'HTTP/1.1 404 Not Found', '502', ''])('%j', (text) => { expect(saysOnlyStatus(text)).toBe(true); });
  test.each(['429 You exceeded your picks', 'The crate is locked (status 423)', 'Request failed with status code 409: the crate is locked'])('but not %j', (text) => { expect(saysOnlyStatus(text)).toBe(false); });
});

describe('the sentence of a text body', () => {
  test.each([['The crate is full.', 'The crate is full.'], ['  padded\n', 'padded'], ['Error: full\n    at x (/y.js:1:2)', 'Error: full'], ['two\nlines', 'two\nlines'], ['**Output**\n```text\nThe crate is full.\n```', 'The crate is full.'], ['', null], ['x'.repeat(4001), null]] as const)('%j', (text, sentence) => { expect(bodySentence(text)).toBe(sentence); });
});
