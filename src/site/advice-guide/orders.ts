import { KEY_DRAFT, IDEMPOTENT_METHODS } from '../../classifier/advise/safe.ts';
import { DELAYS } from '../../classifier/advise/signals.ts';
import type { Whether } from '../../classifier/advise/whether.ts';
import type { Safety } from '../../schemas/verdict.ts';
import type { Source } from '../../schemas/source.ts';

/** The three orders of precedence. In each the first line that applies decides; the tests hold every line against the classifier. */

export interface OrderRow {
  text: string;
  /** What follows, where the line alone does not say it. */
  then?: string;
  /** The table behind the line. */
  href?: string;
  source?: Source;
}

const STATUS_CODES: Source = { url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15', section: 'Status Codes' };

/** Whether to repeat: `by` is what the classifier names as having decided. */
export const WHETHER: readonly (OrderRow & { by: Whether['by'] })[] = [
  { by: 'instruction', text: 'A header that says outright whether to retry', href: '#instructions', then: '`false` only takes a repeat back' },
  { by: 'rule', text: 'A rule of the API that rests on something specific', href: '#rules' },
  { by: 'body', text: 'A verdict that the body states outright', href: '#body-verdicts' },
  { by: 'words', text: 'For an API not described here: the words of its code, else of its message', href: '#words' },
  { by: 'retry-after', text: '`Retry-After`, or a used-up quota, where the status leaves it open', href: '#statuses' },
  { by: 'rule', text: 'A rule of the API that rests on status or method alone', href: '#rules' },
  { by: 'retry-after', text: 'A delay that is all there is, without a status', href: '#delays' },
  { by: 'default', text: 'What the status, or the kind of network failure, means for any API', href: '#statuses', source: STATUS_CODES },
  { by: 'nothing', text: 'Nothing of all this', then: 'we can’t tell' },
];

type Delay = (typeof DELAYS)[number];
type Turn = 'asked' | 'body' | 'reset';

const turnOf = (delay: Delay): Turn => (delay.at === 'body' ? 'body' : delay.explicit ? 'asked' : 'reset');
const named = (delays: readonly Delay[]): string => delays.flatMap((delay) => (delay.at === 'header' ? [`\`${delay.header}\``] : [])).join(', ');

const TURNS: Record<Turn, (delays: readonly Delay[]) => OrderRow[]> = {
  asked: (delays) => [{ text: 'A header that asks for a delay', href: '#delays', then: named(delays) }],
  body: () => [{ text: 'A member of the body that holds one: the API’s own, else one that many APIs use', href: '#body-delays' }, { text: 'The message: “try again in …”', href: '#sentence-delays' }],
  reset: (delays) => [{ text: 'The reset of a quota of which nothing is left', href: '#delays', then: named(delays) }],
};

/** When to repeat, from the classifier's own list of delays: neighbours of one kind are one line. */
export function whenOrder(delays: readonly Delay[] = DELAYS): OrderRow[] {
  const turns = delays.reduce<Delay[][]>((groups, delay) => {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && turnOf(first) === turnOf(delay)) last.push(delay);
    else groups.push([delay]);
    return groups;
  }, []);
  return [
    ...turns.flatMap((group) => (group[0] ? TURNS[turnOf(group[0])](group) : [])),
    { text: 'No time is stated', then: 'back off by yourself', href: '#backoff' },
  ];
}

/** Whether a repeat is safe. `safety` is the answer; `null`: whatever the rule says. */
export const SAFE: readonly (OrderRow & { safety: Safety | null })[] = [
  { safety: 'yes', text: 'The request was never sent', href: '#network' },
  { safety: null, text: 'A rule of the API says whether', href: '#rules' },
  { safety: 'yes', text: 'The status proves that it was not carried out', href: '#statuses' },
  { safety: 'yes', text: 'There is no status, and the words say that it was refused', href: '#words' },
  { safety: 'yes', text: 'The method is idempotent', source: IDEMPOTENT_METHODS },
  { safety: 'unknown', text: 'The method is not known' },
  { safety: 'yes', text: 'It carried an idempotency key that the API honours everywhere' },
  { safety: 'unknown', text: 'It carried one, and nothing says that it is honoured', source: KEY_DRAFT },
  { safety: 'unknown', text: 'There is neither a status nor a kind of failure' },
  { safety: 'unknown', text: 'A repeat is invited, or the request was probably not carried out', href: '#statuses' },
  { safety: 'no', text: 'Nothing of all this' },
];
