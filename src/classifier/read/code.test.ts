import { describe, expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { NOW } from '../../testing/world.ts';
import { PUBLISHED } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { isSourceCode } from './code.ts';

const outcome = (paste: string): string => classify(paste, { catalogue: { ...PUBLISHED.catalogue, apis: [] }, now: NOW, libraries }).outcome;

describe('source code is no failure, whatever it names', () => {
  const cases: [name: string, paste: string][] = [
    ['JavaScript that throws', "if (!crate) {\n  throw new ApiError(404, 'crate_not_found');\n}"],
    ['JavaScript that answers', "app.get('/trees', (req, res) => {\n  res.status(500).json({ error: 'internal_error', message: 'No tree' });\n});"],
    ['TypeScript types', "export type ErrorCode = 'not_found' | 'rate_limited';\ninterface ApiError { code: ErrorCode; message: string }"],
    ['Python that raises', 'def get(tree):\n    if tree is None:\n        raise HTTPException(status_code=404, detail="No tree")'],
    ['Python’s decorators', '@errorhandler(404)\ndef missing(error):\n    return page("error"), 404'],
    ['Go', 'if err != nil {\n\thttp.Error(w, "internal server error", 500)\n\treturn\n}'],
    ['Java', 'public class CrateException extends RuntimeException {\n  public CrateException() { super("crate full"); }\n}'],
    ['Java’s annotations', '@ResponseStatus(HttpStatus.NOT_FOUND)\npublic class Missing extends RuntimeException {}'],
    ['SQL', "SELECT code, message FROM errors WHERE status = 500;"],
    ['PHP', '<?php\n$response = $client->get("/trees");\nif ($response->getStatusCode() === 429) {\n  retry();\n}'],
    ['CSS', '.error { color: red; }'],
    ['an enum', 'enum CrateError {\n    NotFound,\n    RateLimited,\n}'],
  ];
  test.each(cases)('%s', (_name, paste) => { expect(outcome(paste)).toBe('nothing'); });
});

describe('what a program printed is no source code, even with code in it', () => {
  const cases: [name: string, text: string][] = [
    ['a stack of JavaScript', "      throw new ApiError('The crate is full');\n      ^\n\nApiError: The crate is full\n    at pick (/app/x.js:1:2)"],
    ['a traceback of Python', 'Traceback (most recent call last):\n  File "x.py", line 3, in <module>\n    raise CrateError("full")\nCrateError: full'],
    ['curl', '$ curl https://a.example\ncurl: (7) Failed to connect'],
    ['a response', 'HTTP/1.1 500 X\n\n@app\n'],
    ['a log line', 'ERROR the crate is full'],
    ['an error body', '{"error": "not_found"}'],
    ['a sentence with `select`', 'Please choose a crate and try again.'],
    ['an error that mentions a class', 'Uncaught CrateError: class Tree is not loaded'],
  ];
  test.each(cases)('%s', (_name, text) => { expect(isSourceCode(text)).toBe(false); });

  test.each(['ApiError: 429 Too Many Requests\n    at pick (/app/x.js:1:2)', 'Traceback (most recent call last):\n  File "x.py", line 3, in <module>\n    raise HTTPError(msg)\nrequests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://a.example/trees'])('so it is explained: %j', (paste) => { expect(outcome(paste)).toBe('error'); });
});
