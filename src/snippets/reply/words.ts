import type { Safety, Verdict } from '../../schemas/verdict.ts';

/** What is said of sending the same request again. `warns`: it comes first, and stands out. */
interface Again {
  readonly text: string;
  readonly warns: boolean;
}

const says = (text: string): Again => ({ text, warns: false });
const warns = (text: string): Again => ({ text, warns: true });

const TWICE = warns('Do not send the same request again: it could take effect twice.');
const MAYBE = warns('Do not simply send it again: the first attempt may have taken effect.');
const FIRST = says('As it is, the request will fail again.');
const REFUSED = says('With the same credentials and permissions it will be refused again.');
const USELESS = says('Sending it again will not help.');

/** For each verdict and each safety of a repeat. What may do harm is warned of; what we can't tell is said. */
export const AGAIN: Readonly<Record<Verdict, Readonly<Record<Safety, Again>>>> = {
  retry: { yes: says('The same request can be sent again; it cannot take effect twice.'), no: TWICE, unknown: MAYBE },
  wait: { yes: says('The same request can be sent again later; it cannot take effect twice.'), no: TWICE, unknown: MAYBE },
  fix: { yes: FIRST, no: TWICE, unknown: FIRST },
  auth: { yes: REFUSED, no: TWICE, unknown: REFUSED },
  stop: { yes: USELESS, no: TWICE, unknown: USELESS },
  unknown: {
    yes: says('We can’t tell what will help. Sending the same request again does no harm.'),
    no: warns('The request may have taken effect; a repeat could take effect a second time.'),
    unknown: warns('It is open whether the request took effect.'),
  },
};

/** A 202: the request is being carried out, and only its state may be asked for. */
export const WORKED_ON = warns('It is being worked on: sent again, it could take effect twice.');

const PLAIN: Readonly<Record<Verdict, string>> = { retry: 'retry', wait: 'wait', fix: 'fix', auth: 'auth', stop: 'stop', unknown: 'unknown: what we have seen does not settle it' };
const CAREFUL: Readonly<Partial<Record<Verdict, string>>> = { retry: 'retry, after a check', wait: 'wait, after a check' };

/** A verdict in the words of somebody who knows the site. A repeat that may do harm is never called a plain one. */
export const verdictWords = (verdict: Verdict, safety: Safety): string => (safety === 'unknown' ? CAREFUL[verdict] : undefined) ?? PLAIN[verdict];

export const SAFETY_WORDS: Readonly<Record<Safety, string>> = { yes: 'yes', no: 'no', unknown: 'we can’t tell' };

/** How an advice names its support; to a customer, that is who writes. */
export const SUPPORT = { advice: 'the provider’s support', customer: 'us' };
