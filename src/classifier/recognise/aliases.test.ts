import { describe, expect, test } from 'vitest';
import { withUsualNames } from './aliases.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(withUsualNames(value)));

describe('members under their usual names', () => {
  const cases: [body: unknown, usual: unknown][] = [
    [{ erro: true, mensagem: 'Caixa cheia' }, { error: true, message: 'Caixa cheia' }], [{ codigo: 'E12', mensaje: 'Caja llena' }, { code: 'E12', message: 'Caja llena' }],
    [{ consumerMessage: 'Not yours' }, { message: 'Not yours' }], [{ grpc_message: 'x' }, { grpc_message: 'x' }],
    [{ errorIdentifier: 'urn:crate:full' }, { code: 'urn:crate:full' }], [{ status_txt: 'CRATE_FULL' }, { message: 'CRATE_FULL' }],
    [{ identifier: 'CRATE_FULL', reasonCode: 'x' }, { code: 'x' }], [{ identifier: 'CRATE_FULL' }, { code: 'CRATE_FULL' }],
    [{ res_code: 'x', resMessage: 'y' }, { code: 'x', message: 'y' }],
    [{ ErrorCode: 'x', ErrorMessage: 'y' }, { code: 'x', message: 'y' }],
    [{ 'err-code': 'x', err_msg: 'y' }, { code: 'x', message: 'y' }],
    [{ ERRNO: 3, info: 'y' }, { code: 3, message: 'y' }],
    [{ Fault: { FaultCode: 'x', FaultString: 'y' } }, { error: { code: 'x', message: 'y' } }],
    [{ Errors: [{ Code: 'x' }] }, { errors: [{ code: 'x' }] }],
    [{ HttpStatusCode: 409, RequestId: 'r' }, { status: 409, requestId: 'r' }],
    [{ tree: 'x', Crate: 'y' }, { tree: 'x', Crate: 'y' }],
    [{ code: 'loose', errorCode: 'telling' }, { code: 'telling' }],
    [{ errCode: 'first', 'err-code': 'second' }, { code: 'first' }],
    [{ errorCode: 0, typeKey: 'crate_full' }, { code: 'crate_full' }], [{ Tag: 'order 7', ResultCode: '201002' }, { code: '201002' }],
    [{ code: 409, errorType: 'crate_full' }, { code: 'crate_full', httpStatus: 409 }],
    [{ httpStatus: 'Missing', httpStatusCode: 404 }, { status: 404 }],
    [{ responseMessage: 'y', faultCode: 'x' }, { message: 'y', code: 'x' }],
    [{ responseMessage: 'Error' }, { responseMessage: 'Error' }],
    [{ status_code: 34 }, { code: 34 }],
    [{ response_code: 'CRATE_FULL', http_code: 409 }, { code: 'CRATE_FULL', status: 409 }],
    [{ status: { statusCode: 'CRATE_FULL' } }, { status: { code: 'CRATE_FULL' } }],
    [{ statusCode: 409 }, { statusCode: 409 }],
    [{ status_code: 404 }, { status: 404 }],
    [{ 'press:errors': { crateFault: { tag: 'x' } } }, { errors: { error: { code: 'x' } } }],
    [{ $message: 'x' }, { $message: 'x' }],
    ['text', 'text'], [3, 3], [null, null], [[], []],
  ];
  test.each(cases)('%j: %j', (body, usual) => { expect(plain(body)).toEqual(usual); });

  test('names of Object’s own are only names', () => {
    const copy = withUsualNames(JSON.parse('{"__proto__":{"polluted":1},"constructor":"x","toString":"y"}')) as Record<string, unknown>;
    expect([({} as { polluted?: unknown }).polluted, Object.getPrototypeOf(copy), copy['constructor'], copy['toString']]).toEqual([undefined, null, 'x', 'y']);
  });
  test('a body of any depth and width comes back', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 10_000; i++) deep = { Error: deep };
    expect(withUsualNames(deep)).toBeTypeOf('object');
    expect(Object.keys(withUsualNames(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i]))) as object).length).toBeLessThanOrEqual(5000);
  });
});
