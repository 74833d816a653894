import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MOST_BYTES, pack, unpack } from './packed-text.ts';

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const deflated = async (text: string) => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return base64url(new Uint8Array(await new Response(stream).arrayBuffer()));
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('pack', () => {
  test('any text comes back as it was', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        const packed = await pack(text);
        expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(await unpack(packed ?? '')).toEqual({ kind: 'text', text: text.toWellFormed() });
      }),
    ));
  test('line breaks, a byte order mark and control characters are kept', async () => {
    const text = '\ufeffa\r\nb\rc\u0000\u2028';
    expect(await unpack((await pack(text)) ?? '')).toEqual({ kind: 'text', text });
  });
  test('as much is packed as is unpacked again, and no more', async () => {
    const most = 'x'.repeat(MOST_BYTES);
    expect(await unpack((await pack(most)) ?? '')).toEqual({ kind: 'text', text: most });
    expect(await pack(`${most}x`)).toBeNull();
    expect(await pack('€'.repeat(MOST_BYTES / 2))).toBeNull();
  });
});

describe('unpack', () => {
  test('whatever is given is answered', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 300 }).map(base64url)), async (packed) => {
        expect(['text', 'large', 'broken']).toContain((await unpack(packed)).kind);
      }),
    ));
  test('cut off anywhere it is broken, never half a text', async () => {
    const packed = (await pack('HTTP/1.1 409 Conflict\n\n{"code":"dim","message":"Too dim to read."}')) ?? '';
    for (let length = 0; length < packed.length - 1; length += 1) {
      expect(await unpack(packed.slice(0, length))).toEqual({ kind: 'broken' });
    }
  });
  test.each([
    ['bytes that are no UTF-8', base64url(Uint8Array.of(1, 1, 0, 254, 255, 255))],
    ['something behind the end', async () => `${await deflated('a')}AAAA`],
    ['signs that are not in the alphabet', async () => `${await deflated('a')}+/=`],
  ])('%s: broken', async (_, packed) => {
    expect(await unpack(typeof packed === 'string' ? packed : await packed())).toEqual({ kind: 'broken' });
  });
  test('a bomb is too large', async () => {
    const bomb = await deflated('\0'.repeat(6_000_000));
    expect(bomb.length).toBeLessThan(8000);
    expect(await unpack(bomb)).toEqual({ kind: 'large' });
  });
  test('of a bomb no more is unpacked than tells that it is one', async () => {
    let unpacked = 0;
    class Endless {
      readonly writable = new WritableStream<Uint8Array>();
      readonly readable = new ReadableStream<Uint8Array>({
        pull(controller) {
          unpacked += 10_000;
          controller.enqueue(new Uint8Array(10_000));
        },
      });
    }
    vi.stubGlobal('DecompressionStream', Endless);
    expect(await unpack('AAAA')).toEqual({ kind: 'large' });
    expect(unpacked).toBeLessThan(MOST_BYTES + 30_000);
  });
});
