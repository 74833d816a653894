import type { Safety } from '../../schemas/verdict.ts';
import { applicable, firstSetting } from './cascade.ts';
import { defaultOf, isStatusDefault } from './defaults.ts';
import { type Because, type Facts, isIdempotent, methodOf } from './facts.ts';
import type { Whether } from './whether.ts';

export interface Safe {
  safety: Safety;
  because: Because | null;
}

export const IDEMPOTENT_METHODS = { url: 'https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2', section: 'Idempotent Methods' };
export const KEY_DRAFT = { url: 'https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/', section: 'Idempotency-Key' };

/**
 * Whether a repeat could apply the effect twice. In this order: the request was never sent; the catalogue says; the status proves that it was not
 * carried out; the method is idempotent; the method is not known; an idempotency key was sent; the repeat is invited; otherwise it may.
 */
export function safe(facts: Facts, { invited, refused, because }: Pick<Whether, 'invited' | 'refused' | 'because'>): Safe {
  const entry = defaultOf(facts);
  const byDefault: Because | null = entry && { text: entry.because, sources: entry.source };
  if (facts.failure.network !== null && entry?.applied === 'no') return { safety: 'yes', because: byDefault };

  const rule = firstSetting(applicable(facts), 'safeToRepeat');
  if (rule?.then.safeToRepeat) return { safety: rule.then.safeToRepeat, because: { text: rule.because, sources: rule.sources } };

  if (isStatusDefault(entry) && entry.applied === 'no') return { safety: 'yes', because: byDefault };

  if (refused && facts.status === null) return { safety: 'yes', because };

  const idempotent = isIdempotent(facts);
  if (idempotent) return { safety: 'yes', because: { text: `\`${methodOf(facts)}\` is idempotent: a repeat has the same effect as one request.`, sources: [IDEMPOTENT_METHODS] } };
  if (idempotent === null) return { safety: 'unknown', because: null };

  const support = facts.api?.idempotency;
  if (facts.request.idempotencyKey === 'sent' && support?.key !== 'none') {
    return support?.everywhere
      ? { safety: 'yes', because: { text: support.summary, sources: support.sources } }
      : { safety: 'unknown', because: { text: 'An idempotency key was sent, but nothing says that it is honoured here.', sources: [KEY_DRAFT] } };
  }
  if (entry === null) return { safety: 'unknown', because: null };
  if (invited || isStatusDefault(entry) && entry.applied === 'unlikely') return { safety: 'unknown', because: null };
  return { safety: 'no', because: { text: `\`${methodOf(facts)}\` is not idempotent, and the first attempt may have been carried out.`, sources: [IDEMPOTENT_METHODS] } };
}
