import fc from 'fast-check';
import { expect, test } from 'vitest';
import { libraries } from '../../cli/libraries.ts';
import { contextOf, examplesOf, NOW } from '../../testing/world.ts';
import { PUBLISHED, WORLDS } from '../../testing/worlds.ts';
import { classify } from '../classify.ts';
import { findSecrets, mask } from './redact.ts';

const RUNS = Number(process.env['RUNS'] ?? 400);

const alnum = (min: number, max = min) => fc.stringMatching(new RegExp(`^[A-Za-z][0-9A-Za-z]{${min - 1},${max - 1}}$`));
/** A password as people choose them: signs, quotes, backslashes and blanks in it. */
const password = fc.stringMatching(/^[A-Z][0-9][\x20-\x7e]{8,24}[a-z]$/);
/** The same without brackets: what is read out of a text that is no JSON as a whole hangs on those, whoever wrote them. */
const unbracketed = password.filter((text) => !/[[\]{}<>]/.test(text));
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const inUrl = encodeURIComponent;

/** A text that holds a secret, and the secret as it stands there. */
type Held = readonly [text: string, secret: string];
const held = (make: (secret: string) => string) => (secret: string): Held => [make(secret), secret];

const HEADER = fc.oneof(
  alnum(16, 60).chain((token) => fc.constantFrom(
    ...['Authorization: Bearer *', 'authorization: Basic *', 'Authorization: *', 'X-Api-Key: *', 'x-auth-token: *', 'Cookie: sid=*; theme=dark', 'Set-Cookie: sid=*; Path=/; HttpOnly', 'X-Amz-Security-Token: *', 'Location: https://x.example/cb?access_token=*&state=1'].map((line) => held((secret) => line.replace('*', () => secret))(token)))),
  unbracketed.map((secret): Held => [`X-Password: "${inJson(secret)}"`, inJson(secret)]),
);
const KEY = fc.oneof(
  ...['sk_live_', 'ghp_', 'glpat-', 'xoxb-', 'AIza', 'sk-ant-', 'npm_', 'hf_', 'dop_v1_', 'shpat_', 'eyJhbGciOiJIUzI1NiJ9.'].map((prefix) => alnum(32, 60).map((secret): Held => [`${prefix}${secret}`, secret])),
  fc.stringMatching(/^[A-Z0-9]{16}$/).map((secret): Held => [`AKIA${secret}`, secret]),
  alnum(8, 16).map((name): Held => [`${name}@example.org`, name]),
);
const MEMBER = fc.tuple(fc.constantFrom('password', 'access_token', 'client_secret', 'api_key', 'privateKey', 'sessionToken'), fc.oneof(unbracketed, alnum(12, 40))).map(([name, secret]): Held => [`"${name}":"${inJson(secret)}"`, inJson(secret)]);
const QUERY = fc.tuple(fc.constantFrom('token', 'api_key', 'X-Amz-Signature', 'sig', 'code_verifier', 'password'), unbracketed).map(([name, secret]): Held => [`${name}=${inUrl(secret)}`, inUrl(secret)]);

/** Where people leave them: in the response's head, in the body, in its message, in the command, in a log around it. */
const INTO = fc.oneof(
  fc.tuple(HEADER, fc.constantFrom<(response: string, header: string) => string>(
    (response, header) => response.replace('\n', () => `\n${header}\n`),
    (response, header) => `> POST /x HTTP/1.1\n> Host: x.example\n> ${header}\n>\n${response.replace(/^/gm, '< ')}`,
    (response, header) => `$ curl -i -H '${header}' https://x.example/x\n${response}`,
    (response, header) => `${JSON.stringify({ sent: [header] })}\n${response}`,
  )),
  fc.tuple(KEY, fc.constantFrom<(response: string, key: string) => string>(
    (response, key) => response.replace(/\.?"\s*([,}])/, (_, end: string) => ` ${key}"${end}`),
    (response, key) => `tried with ${key} today\n${response}`,
  )),
  fc.tuple(MEMBER, fc.constantFrom<(response: string, member: string) => string>(
    (response, member) => response.replace(/\{/, () => `{${member},`),
    (response, member) => response.replace(/\}(\s*)$/, (_, end: string) => `,${member}}${end}`),
    (response, member) => `request {${member}} response ${response}`,
    (response, member) => JSON.stringify(`sent {${member}}\n${response}`).replaceAll('/', '\\/'),
  )),
  fc.tuple(QUERY, fc.constantFrom<(response: string, query: string) => string>(
    (response, query) => `POST https://x.example/v1/things?${query}&page=2\n${response}`,
    (response, query) => `$ curl -i https://x.example/things -d '${query}&a=1'\n${response}`,
  )),
);

/** Beginnings without a value, whose next quote is the end of the string that they stand in. */
const TEASER = fc.tuple(fc.string({ maxLength: 6 }), fc.constantFrom('token: ', 'password:', 'use --token ', 'curl -u ', 'curl -u', 'password="', "api_key='", 'Authorization: ', 'Cookie: ', 'https://a:', 'Bearer ', "token '", 'secret=>'), fc.string({ maxLength: 2 })).map((parts) => parts.join(''));

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('JSON stays JSON', () => {
  const anyValue = fc.oneof(fc.json(), fc.dictionary(fc.constantFrom('password', 'token', 'authorization', 'cookie', 'message', 'api_key', 'a'), fc.oneof(password, HEADER.map(([text]) => text), KEY.map(([text]) => text), TEASER, fc.jsonValue())).map((value) => JSON.stringify(value)));
  fc.assert(fc.property(anyValue, fc.nat(3), (json, levels) => {
    let text = json;
    for (let level = 0; level < levels; level++) text = JSON.stringify({ log: text });
    const redacted = mask(text, findSecrets(text, PUBLISHED.catalogue));
    expect(isJson(redacted)).toBe(true);
    expect(findSecrets(redacted, PUBLISHED.catalogue)).toEqual([]);
  }), { numRuns: RUNS });
});

test.each(WORLDS)('a secret anywhere changes nothing of the finding but its text, in $name', (world) => {
  const { catalogue } = world;
  const anyPaste = fc.tuple(fc.constantFrom(...examplesOf(world)), INTO, fc.boolean());
  fc.assert(fc.property(anyPaste, ([{ error, example }, [[text, secret], into], chosen]) => {
    const paste = into(example.response, text);
    const options = { catalogue, now: NOW, libraries, context: chosen ? contextOf(error.api, example.given) : {} };
    const before = classify(paste, options);
    const after = classify(before.redacted, options);
    fc.pre(!before.response.code?.includes(secret)); // where the secret itself was read as a code, that must change
    const tell = ({ match, advice, response }: typeof before) => [match?.page ?? null, advice.verdict, advice.safeToRepeat, response.code, response.status, response.requestId];
    expect(before.redacted).not.toContain(secret);
    expect(before.advice.quote.join('\n')).not.toContain(secret);
    expect([...tell(after), before.redacted]).toEqual([...tell(before), before.redacted]);
    expect(after.secrets).toEqual([]);
  }), { numRuns: RUNS });
});
