/**
 * A text small enough for an address: deflated by the platform's own streams (RFC 1951) and written in base64url (RFC 4648, section 5).
 * Whoever unpacks one trusts nobody: no more than {@link MOST_BYTES} are ever held, however much the packed text claims to be.
 */

/** The most text that is packed, and that is unpacked, in bytes of UTF-8. */
export const MOST_BYTES = 64 * 1024;

/** What unpacking comes to. `large`: it unpacks to more than is read; `broken`: it is not what was packed. */
export type Unpacked = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'large' } | { readonly kind: 'broken' };

const RE_BASE64URL = /^[A-Za-z0-9_-]+$/;

/** The bytes that come out of a stream fed with others; null once they are more than `most`, and then the rest is not asked for. */
async function through(bytes: Uint8Array<ArrayBuffer>, { writable, readable }: GenericTransformStream, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const writer = writable.getWriter();
  // What goes wrong while writing is told by the reading, too.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader: ReadableStreamDefaultReader<Uint8Array> = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(next.value);
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/** Packs a text; null where it is larger than what would be unpacked again. Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD. */
export async function pack(text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  const deflated = bytes.length > MOST_BYTES ? null : await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  if (deflated === null) return null;
  const binary = Array.from(deflated, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Unpacks what {@link pack} packed. Never throws, whatever it is given. */
export async function unpack(packed: string): Promise<Unpacked> {
  if (!RE_BASE64URL.test(packed)) return { kind: 'broken' };
  try {
    const deflated = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const bytes = await through(deflated, new DecompressionStream('deflate-raw'), MOST_BYTES);
    if (bytes === null) return { kind: 'large' };
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'broken' };
  }
}
