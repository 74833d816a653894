import type { Source } from '../schemas/source.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { anyOf } from './any-of.ts';

/**
 * Words that providers share, for APIs nobody catalogued. Codes are folded to words first (`RateLimitExceeded`, `rate_limit_exceeded` and
 * `urn:…:rateLimitExceeded` are `rate limit exceeded`). In order: the first row that matches decides.
 */
export interface VocabularyRow {
  about: string;
  words: RegExp;
  verdict: Verdict;
  /** The words mean that the request was refused before anything was done. */
  refused: boolean;
  /** Read in a sentence too, not only in a code. */
  inSentences: boolean;
  /** Says so clearly that it counts against any status or code that would have the request repeated. */
  strong: boolean;
  /** So common a word that a status which says otherwise is believed instead. */
  weak: boolean;
  /** What it says even where the status says something else: throttling is throttling under a 400, too. */
  overStatus: readonly number[];
  /** One short line that says it is a failure by itself, with nothing around it. */
  alone: boolean;
  /** Says only whose fault it is: a clear sentence says more. */
  vague: boolean;
  source: Source;
}

const SMITHY: Source = { url: 'https://github.com/smithy-lang/smithy-typescript/blob/main/packages/core/src/submodules/retry/service-error-classification/constants.ts', section: 'THROTTLING_ERROR_CODES, TRANSIENT_ERROR_CODES' };
const RPC: Source = { url: 'https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto', section: 'enum Code' };
const OAUTH: Source = { url: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2', section: 'Error Response' };
const K8S: Source = { url: 'https://github.com/kubernetes/apimachinery/blob/master/pkg/apis/meta/v1/types.go', section: 'StatusReason' };
const AIP194: Source = { url: 'https://google.aip.dev/194', section: 'Retryable codes' };
const OPENAI: Source = { url: 'https://learn.microsoft.com/microsoft-cloud/dev/dev-proxy/concepts/openai-insufficient-quota' };

const row = (about: string, verdict: Verdict, words: RegExp, source: Source, more: Partial<VocabularyRow> = {}): VocabularyRow =>
  ({ about, verdict, words, source, refused: verdict === 'fix' || verdict === 'auth' || verdict === 'wait', inSentences: true, strong: false, weak: false, vague: false, overStatus: [], alone: !more.weak, ...more });

export const VOCABULARY: readonly VocabularyRow[] = [
  row('a value that is too long or too large', 'fix', anyOf`
    (?:length|size|characters?|bytes|name|depth) (?:limit|maximum)|(?<!for |rate is )too (?:long|large|big|short|small)
    maximum (?:length|size)|larger than (?:the )?(?:max|limit|allowed)\w*
  `, RPC, { strong: true }),
  row('a quota of a time window', 'wait', anyOf`
    quotas?\b[a-z ]{0,40}(?<= )(?:per|this|a|every|each) (?:second|minute|hour|day)
    (?:daily|hourly|per (?:second|minute|hour|day)) (?:\w+ ){0,2}quotas?|rate limit quota|(?:daily|hourly|monthly) (?:\w+ ){1,5}used up
    quota\b[a-z ]{0,60} (?:be replenished|(?:again|retry|wait|after)[a-z ]{0,30} \d+ (?:s|sec|seconds?|minutes?|hours?))
  `, SMITHY, { overStatus: [400, 403, 409, 420, 500, 503] }),
  row('a spent quota or an unpaid account', 'fix', anyOf`
    insufficient (?:quota|balance|funds|credits?)|(?:exceeded|used up|out of|reached|exhausted)[a-z ]{0,20} (?:quota|credits?)
    (?<!request )quotas?(?: s)? (?:limit )?(?:is |was |has been )?(?:exceeded|used up|exhausted)|billing
    payment (?:is )?required|(?:spend(?:ing)?|credit) limit|credit balance|storage (?:is )?full|plan limit
    (?:subscription|license|trial) (?:is |was |has )?(?:expired|ended|inactive|required|cancelled)
    upgrade (?:your|the) (?:plan|subscription|account)|(?:free|trial) (?:plan|tier)|over (?:quota|its limit|your limit|the limit)
    allowance|on (?:your|the|this) (?:current )?plan|no (?:active )?subscription(?: found| for |$)
    no space left|invoice
  `, OPENAI, { strong: true }),
  row('a payment that was refused', 'fix', anyOf`
    (?:card|payment|transaction|charge)(?: \w+)? (?:is |was |has been )?(?:declined|refused|rejected)|do not honou?r|expired card
    card (?:is |has )?expired|declined$
  `, OPENAI, { strong: true }),
  row('something that is refused for good', 'stop', anyOf`
    (?:not|non) ?retr(?:y|i)able|do not (?:retry|try again|repeat)
    (?:has|have) been (?:shut ?down|removed|retired|discontinued|sunset)
    (?:feature|endpoint|version|api|method|operation) (?:is |was |has been )?(?:disabled|not enabled|retired|removed|deprecated)
    not enabled for|^(?:gone|sunset|deprecated)$
  `, AIP194, { strong: true, refused: true }),
  row('an account that somebody must open again', 'auth', anyOf`
    (?:account|user|tenant|organi[sz]ation|workspace)(?: \w+)? (?:is |was |has been )?(?:locked|disabled|deactivated|suspended|banned|blocked|frozen)
    key(?: \w+)? (?:is |was |has been )?(?:disabled|deactivated|suspended|banned|blocked|frozen)
  `, OAUTH, { strong: true }),
  row('throttling', 'wait', anyOf`
    throttl\w{0,10}|rate ?limit\w{0,10}|rate exceeded|request quota
    too ?many ?(?:\w+ ){0,2}(?:requests|attempts|calls|connections|messages|operations|queries|concurrent)\w*
    too ?(?:frequent|fast)\w*|maxlag|frequency (?:is too high|limit|capped)|flow control|request rate|slow ?down
    (?:requests?|access|concurrent\w*|usage|per user|bandwidth|api|call|query|concurrency|burst) limit(?:s|ed| \w+)? (?:is |are |was |has been )?(?:exceeded|reached|hit)
    ^(?:\w )?limit exceeded$|^(?:\w+ ){0,3}(?:call|request|query) limit$|rejected execution|resource ?exhausted
    (?:throughput|calls per \w{3,6}) exceeded
    (?:calls|requests|queries|messages|tokens) (?:(?:per|a|an|every|each) )?(?:\d+ )?(?:second|minute|hour|day)s?
    (?:limited to|limit of) \d+ (?:\w+ ){0,2}(?:calls|requests|queries|messages)
    (?:requests|calls|queries) (?:\w+ ){0,2}exceed\w{0,3} (?:the |your )?(?:\w+ )?limit
    (?:calls|requests) (?:has|have) been exceeded|flood ?(?:wait|control)|sending limit|over (?:(?:the |your )?(?:request|call|api) limit|rate$)
    (?:hit|reached) (?:your|the) (?:\w+ ){0,2}(?:request|call|api|access) limit|prior request not complete
    complexity budget|(?:secondly|minutely|daily|hourly|monthly) (?:\w+ ){0,2}limit
    limit (?:of|for|per) (?:the |this |a |an )?(?:second|minute|hour|day)
    reached (?:your|the) (?:\w+ )?limit\b[a-z ]{0,30} (?:try|retry|wait)
    maximum number of (?:\w+ ){0,2}(?:requests|calls|queries|messages)|enhance your calm
    wait (?:a|some) (?:\w+ )?(?:while|moment|bit|seconds?|minutes?)
    temporar(?:il)?y (?:ip )?(?:block(?:ed)?|ban(?:ned)?|restricted)
  `, SMITHY, { overStatus: [400, 403, 409, 420, 500, 503] }),
  row('the same key with another request', 'fix', anyOf`
    idempoten\w+(?: \w+){0,8} (?:reused?|mismatch|conflict|same parameters)|(?:different|other)[a-z ]{1,40} same idempotency
    same idempotency[a-z ]{1,40} different
  `, { url: 'https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/', section: 'Error Scenarios' }, { strong: true }),
  row('a fault of the caller', 'fix', anyOf`^(?:client|sender)$`, { url: 'https://www.w3.org/TR/2000/NOTE-SOAP-20000508/', section: 'SOAP Fault Codes' }, { inSentences: false, vague: true }),
  row('a token that is no credential', 'fix', anyOf`
    (?:invalid|bad|expired|unknown|malformed|missing) (?:\w+ )?(?:device|page|pagination|sync|continuation|registration) ?token
    (?:device|page|pagination|sync|continuation|registration) ?token (?:\w+ ){0,2}(?:invalid|expired|malformed|not \w+|unregistered)
  `, { url: 'https://firebase.google.com/docs/cloud-messaging/error-codes' }, { strong: true }),
  row('credentials that are wrong', 'auth', anyOf`
    (?:api ?key|access key|token|password|credentials?|signature|username)(?: \w+){0,2} (?:is |are |was |has )?(?:been )?(?:wrong|invalid|incorrect|expired|revoked|not valid)
    token (?:\w+ ){1,6}is (?:invalid|not valid|expired)
    (?:invalid|incorrect|wrong|bad) (?:\w+ ){0,3}(?:api ?key|access key|token|password|credentials?)|could not be authenticated
    authentication (?:failed|error)
    (?:need|set|provide|supply|include|specify)(?: \w+){0,3} (?:api ?key|access token|credentials)
  `, OAUTH, { strong: true, overStatus: [400, 403] }),
  row('a request that says what is wrong with it', 'fix', anyOf`
    validation failed|invalid (?:parameter|argument|input|value|field)|(?:is|are) not valid
    (?:email|domain|account|phone|address|number|sender|identity)(?: \w+)? (?:is |has )?(?:not (?:been )?|un)verified
    must be (?:an? |between|at least|at most|positive|one of|greater|less)
    (?:acl|record|resource|object|entity|row|user|file|document) (?:was )?not found|expired (?:tx|transaction|order|offer|quote|link)
    (?:tx|transaction|order|offer|quote|link) (?:is |has )?expired
  `, RPC, { strong: true }),
  row('a request that another one holds up', 'retry', anyOf`
    busy|unable to (?:lock|obtain (?:a )?lock)|exclusive access|could not serialize|database is locked
    not (?:the )?leader|(?:no|without a) (?:cluster )?leader|leader not available
    (?:another|conflicting) (?:\w+ ){1,12}(?:in (?:progress|flight)|running)|deadlock
    still being processed
    lock (?:(?:wait )?timeout|denied|(?:is )?held)
  `, SMITHY, { overStatus: [400, 409], refused: true }),
  row('something that is already there, or changed meanwhile', 'fix', anyOf`
    already (?!in progress|running|being|processing|locked)\w+|(?:user|name|email|record|resource|entity|item|object|member) exists
    (?:name|email|username|slug)(?: \w+)? taken|(?:foreign key|unique|integrity) (?:constraint|violation)|not empty
    dependency violation|stale (?:object|version|record)|duplicate\w{0,4}|\w+ conflict|conflict \w+|has been modified
    version mismatch|(?<!key |currently )in use$|conditional check|not unique|precondition\w*
  `, K8S, { strong: true, alone: false }),
  row('something that is not ready yet', 'wait', anyOf`
    not (?:yet )?ready|loading|warming up|starting up|still (?:processing|being)|^locked$
    (?:resource|object|file|row|record|table|issue) (?:is )?locked|sealed|authorization pending
    (?<!field |or )read ?only(?! field)
  `, K8S, { alone: false, overStatus: [503] }),
  row('a server that fails in its own words', 'retry', anyOf`
    bad (?:gateway|(?:\w+ )?response)|(?:invalid|unexpected|malformed|empty|no) (?:server |backend |gateway )?response
    (?:unknown|unexpected|unhandled) (?:error|exception|failure|outcome|server|condition|problem)|unexpected token|upstream
    gateway time ?out
  `, RPC, { inSentences: false, refused: false }),
  row('credentials or permissions', 'auth', anyOf`
    un ?authori[sz]ed|un ?authenticated|not auth(?:ed|ori[sz]ed)
    auth(?:entication|ori[sz]ation|orizer)?(?: (?:is |was |has )?(?:failed|failure|required|missing|error|invalid|expired|token|configuration|needed|incomplete))+
    (?:failed|unable|not|must) (?:to )?(?:be )?authenticat\w+|not accessible by|cannot access|no (?:\w+ )?rights
    (?:requires?|needs) (?:\w+ ){0,2}access|only admin\w*|permissions?|(?<!extra )forbidden|denied
    cookies to continue|checking your browser|you are (?:a )?human|been blocked|(?:does|do) not allow (?:you|access)
    (?:(?:in)?valid|incorrect) (?:\w+ )?(?:api ?key|access key\w*|token|jwt|client|grant|credentials?|signature|bearer|session|password|otp|authentication\w*)
    (?:bad|incomplete) (?:jwt|signature|authentication)|session not found|log ?in again|not confirmed|(?:not allowed|wrong) token
    no authorization|(?:issue|problem) with (?:the |your )?credentials
    (?:token|session|consent|grant|key|credentials?|signature|password|username)(?: \w+)? (?:is |was |has )?(?:been )?(?:expired|revoked|invalid|incorrect|wrong|required|needed|missing|not valid)
    expired (?:\w+ )?(?:token|credentials?|session|key)|missing (?:auth\w*|bearer|scopes?|(?:\w+ )?token|credentials?|api ?key)
    no (?:(?:\w+ )?(?:api ?key|credentials?|token)|(?:valid )?key(?: found|$))
    (?:token|api key|credentials?) (?:was |were |is |does )?not (?:exist|found|provided|supplied|given|present|registered|recogni[sz]ed)
    (?:unknown|unrecogni[sz]ed) (?:api ?key|access key|token|client|credentials?)|auth(?:entication|ori[sz]ation) violation
    required scopes?|not (?:been )?granted|invalid auth|jwt malformed
    ip(?: address)?(?: \w+)? not (?:allowed|whitelisted|permitted)
    (?:mfa|otp|2fa|sso|(?:two|multi) factor(?: \w+)?) (?:is )?(?:required|needed|enabled)|csrf
    (?:must|please|to) (?:be )?(?:re)?(?:log|logged|sign|signed) ?in|(?:authorization|authentication) header
    (?:not|don t) have (?:\w+ ){0,3}(?:access|rights?|scopes?)
    not allowed to (?:access|perform|view|read|write|use|modify|delete|edit|create|update|do)|(?<!method |inputs are )not permitted
    (?:could not|cannot|failed to|unable to) (?:log|sign) ?in|signature verification|expired signature|clock skew|too skewed|(?:account|user)(?: \w+)? (?:not active|inactive)|privileges?
    insufficient (?:scopes?|access|rights)|(?:invalid|failed) login|login fail\w{0,3}|(?:login|sign ?in|consent|interaction|reauth\w*) (?:is )?(?:required|needed)
    restricted (?:resource|api)|signature (?:does not match|mismatch)|request (?:has )?expired
    not logged in|jwt (?:is |has )?expired|(?:requires?|wants|needs) (?:\w+ ){0,2}authentication
    ^(?:auth(?:entication|orization)?|security|required mfa|invalid security|(?:invalid|unknown|missing) key)$
  `, OAUTH, { strong: true }),
  row('what the server does not offer', 'stop', anyOf`
    not implemented|unimplemented|no longer (?:available|supported)|discontinued|data loss|unavailable for legal reasons
  `, RPC, { refused: true }),
  row('a failure that passes', 'retry', anyOf`
    ^(?:unavailable|maintenance|(?:please )?(?:try|retry)(?: again)?)$
    (?:service|server|system|api|backend|upstream|gateway|site|host|database|engine|cluster|temporarily|currently)[a-z ]{0,25} (?<!name (?:is )?)(?:un|not )available(?! (?:in|on|for) (?:your|this|the (?:free|basic)))
    no (?:shard|node|replica)s? available|unavailable shards|no healthy upstream|upstream (?:connect|request|timed)
    unable to handle the request|overloaded|over capacity|(?:under|undergoing|site|in|scheduled|down for) maintenance
    application error|temporar(?:y|ily) (?:failure|error|problem|unable|unavailable|down)|technical difficult\w+
    (?:try|retry)(?: \w+){0,3} (?:later|shortly)|try again in|connection (?:reset|refused|timed out)
    (?:can ?(?:no)?t|could not|(?:un|not )able to|failed to) (?:reach|connect)(?! (?:to )?(?:your|the (?:provided|given|specified|webhook|callback)))
  `, AIP194, { refused: false }),
  row('a failure of the server', 'retry', anyOf`
    internal|server error|timed out|time ?out|transient
    ^(?:backend|database|system|server|temporary|(?:\w+ )?connection)$
  `, SMITHY, { refused: false, inSentences: false, vague: true }),
  row('a request that is wrong', 'fix', anyOf`
    invalid\w{0,3}|not (?:a )?valid|(?:is|are) not an? \w+|not validate|malformed|missing|required|requires|bad (?!gateway)|validation|validate$|^32(?:60[012]|700)$
    unrecogni[sz]ed|unsupported|there is no|param(?:eter)?s? error|not (?:found|supported|allowed|recognized|exist)|cannot (?:find|query|get|post|put|patch|delete|be)
    zero results|not json|parser?$|undefined \w+|not approved|weak
    no (?:such|results?|route|handler|match\w*|(?:\w+ ){1,3}(?:found|specified|given|provided|supplied))|exceeded \w+ limit
    without an? \w+|^checksum$|not be found|not configured|not in th(?:is|e)|could not find|nonexist\w{0,4}|unknown \w+|\w+ unknown
    must (?:be|have|not|contain|provide)|(?:can ?(?:no)?t|may not|should not) be (?:null|nil)|should be|illegal|unprocessable
    out of range|unexpected(?! (?:error|exception|failure|condition|server|problem))|parse (?:error|failed)|parsing|(?:json|to) parse
    could not be parsed|stale|blank|(?:is|are|was|be|body) empty|empty (?:body|request|value|string|field)|violat(?:ions?|es)
    immutable|(?:in|not )eligible|out of stock|content (?:filter|policy)|context length
    max(?:imum)? (?!retr)(?:\w+ ){0,3}(?:reached|exceeded)|maximum number|no more than|at (?:least|most) \d+
    expected (?:an? )?\w+ (?:but |received|got)|not (?:included|one of)|enter a valid|^deleted$|archived$
    (?:is|was|been) (?:deleted|archived)|syntax|terms of service|schema|incorrect|(?<!went )wrong|exceeds|mismatch|conflict
  `, RPC, { refused: false, weak: true }),
];

const MOST = 1000;

/** A code as words: the last segment of a URN, URL or `namespace#Name`, camel case split, `Exception` and `Error` taken off its end. */
export function foldCode(code: string): string {
  const last = code.slice(-200).split(/[#:/]/).filter(Boolean).at(-1) ?? code;
  return last
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^(invalid|expired|missing|unknown)(?=[a-z]{3})(?!ated)/, '$1 ')
    .replace(/(?<!^(?:unknown|unexpected)) (?:exception|error|fault)$/, '')
    .trim();
}

const foldSentence = (text: string): string => text.slice(0, MOST).toLowerCase().replace(/\bcan['’]t\b/g, 'cannot').replace(/n['’]t\b/g, ' not').replace(/[^a-z0-9]+/g, ' ');

const repeats = ({ verdict }: VocabularyRow): boolean => verdict === 'retry' || verdict === 'wait';

/** Words that make a code one of a wrong request, whatever else stands in it: `rate_limit_config_invalid`, `internal_account_not_found`. */
const RE_WRONG = /\b(?:invalid|malformed|missing|unsupported|config|use only|not (?:found|configured|allowed|supported|enabled|available in))\b/;

/** What a code says, or the second-level one where it says nothing; where it would have the request repeated, a second-level code or a word of blame counts against it. */
function ofCode(folded: string, reason: string | null): VocabularyRow | undefined {
  const said = VOCABULARY.find(({ words }) => words.test(folded));
  if (said && !repeats(said)) return said;
  const other = reason === null ? undefined : VOCABULARY.find(({ words }) => words.test(foldCode(reason)));
  if (!said) return other;
  if (other && !repeats(other)) return other;
  return RE_WRONG.test(folded) ? VOCABULARY.at(-1) : said;
}

type Said = { row: VocabularyRow; from: 'code' | 'message' };

/**
 * What the words of a failure say, for any API: its code first, then its sentence, each only where the status leaves room for it. A sentence that
 * clearly forbids a repeat counts against a code or a status that would allow one: the more careful of the two is right.
 */
export function wordsSay({ code, reason = null, message, status }: { code: string | null; reason?: string | null; message: string | null; status: number | null }): Said | null {
  const folded = code === null ? null : foldCode(code);
  const sentence = message === null ? null : foldSentence(message);
  const byCode = folded === null ? undefined : ofCode(folded, reason);
  const byMessage = sentence === null ? undefined : VOCABULARY.find((one) => one.inSentences && one.words.test(sentence));
  const veto = byMessage?.strong ? byMessage : undefined;
  const open = (one: VocabularyRow) => status === null || status < 400 || status > 451 && status < 500 || one.overStatus.includes(status);
  const wouldRepeat = status !== null && (status >= 500 || status === 429);

  if (byCode && veto && (repeats(byCode) || byCode.vague)) return { row: veto, from: 'message' };
  if (byCode?.vague && repeats(byCode) && byMessage?.weak && !wouldRepeat) return null; // the server's fault by the code, the caller's by the sentence: neither is believed
  if (byMessage?.refused && repeats(byMessage) && (byCode?.weak && open(byMessage) || byCode?.verdict === 'auth' && status === 429)) return { row: byMessage, from: 'message' };
  if (byCode && (open(byCode) || byCode.verdict !== 'retry' && !(byCode.weak && (wouldRepeat || status === 401)))) return { row: byCode, from: 'code' };
  if (veto && wouldRepeat) return { row: veto, from: 'message' };
  return byMessage && open(byMessage) ? { row: byMessage, from: 'message' } : null;
}
