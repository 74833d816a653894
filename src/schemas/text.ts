import { z } from 'zod';

/** A sentence or phrase for people: plain text in which backticks mark code, nothing else. */
export const text = z.string().trim().min(1);

/** One value or a list of them; written either way, read as a list, and published as one. Where it may be left out, that list may be empty. */
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1)]).transform((value) => [value].flat() as z.input<T>[]).pipe(z.array(item));

/** An anchor id, permanent once published. */
export const anchor = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'an id: lower-case letters, digits, `.`, `_`, `-`');

/** A JSON Pointer (RFC 6901) into a response body, such as `/error/code`. */
export const pointer = z.string().regex(/^(\/[^/]*)+$/, 'a JSON Pointer such as `/error/code`');

/** A media-type-free HTTP field name, lower case (RFC 9110, section 5.1). */
export const fieldName = z.string().regex(/^[a-z0-9!#$%&'*+.^_`|~-]+$/, 'a header name in lower case');

/** The name of an error in addresses: permanent once published. */
export const slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'a slug: letters, digits, `.`, `_`, `-`');

/** Names that something had before; what was published under them goes on answering. */
export const formerNames = <T extends z.ZodType>(name: T) => z.array(name).default([]);
