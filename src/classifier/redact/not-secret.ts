/** What documentation and tools write where a secret would stand: `<token>`, `$TOKEN`, `$(print-token)`, `{{key}}`, `****`, `[redacted]`; and the address of a contract, which is public. */
const RE_VARIABLE = /^\$(?:[A-Z_][A-Z\d_]{0,100}|\(.{0,500})?$|^0x[\dA-Fa-f]{40}$/;
const RE_PLACEHOLDER = /^(?:<[^<>]{0,100}>?|\$?\{{1,2}[^{}]{0,100}\}{0,2}|%\w{1,100}%|[*x•.…_-]{1,500}|\[[^[\]]{0,100}\]|your[ _-]?[a-z _-]{1,60})$/i;

/** What servers say of a member in place of its value. */
const STATES =
  'invalid|valid|expired|missing|required|revoked|unauthori[sz]ed|forbidden|denied|failed|failure|error|incorrect|wrong|bad|unknown|malformed|unsupported|blank|empty|short|long|weak|null|none|nil|undefined|true|false|yes|no|ok|unset|absent|present|hidden|masked|filtered|redacted|removed|optional|disabled|enabled|inactive|active|mismatch|exceeded|string|number|boolean|object|any|include|omit|same-origin';
const RE_STATE = new RegExp(`^(?:[a-z]{1,20}[_.-]){0,6}(?:${STATES}|bearer|basic|oauth2?|token|cookie|header|auth(?:entication|orization)?|x-api-key)(?:[_.-][a-z]{1,20}){0,6}[.!]?$`, 'i');
const RE_SENTENCE = new RegExp(`^(?:[a-z']{1,20}[ _-]){0,6}(?:${STATES}|must|should|shall|can|cannot|can't|may|does|do|not|please|too|enter|provide|least)(?![a-z'])`, 'i');
const RE_FILLER = /^(?:a|an|and|at|click|for|has|in|is|it|of|on|or|please|that|the|this|to|was|will|with|you|your|must|not|from|by|when|we|if|length)$/i;

/** Whether a value says something about a secret instead of being one. */
export const isPlain = (value: string): boolean =>
  RE_PLACEHOLDER.test(value) || RE_VARIABLE.test(value) || (/\s/.test(value) ? RE_SENTENCE.test(value) : RE_STATE.test(value));

export const isFiller = (value: string): boolean => RE_FILLER.test(value);

const RE_DATE_OR_VERSION = /^v?\d{1,4}(?:[.:-]\d{1,4}){1,3}(?:$|[T.-])/;
/** `Unauthorized`, `getAccessToken`: words, whatever their capitals. */
const RE_IDENTIFIER = /^[A-Z]?[a-z]{1,30}(?:[A-Z][a-z]{1,30}){0,8}$/;

/** Whether a word of prose looks like a secret: digits among letters or many of them, capitals in odd places, or the padding of base64. */
export const looksSecret = (value: string): boolean =>
  !RE_DATE_OR_VERSION.test(value) && !isPlain(value) && !RE_IDENTIFIER.test(value) &&
  (/^(?=.*\d).*[a-z]/i.test(value) || /^(?=.*[a-z]).*[A-Z]/.test(value) || /[^=]={1,2}$/.test(value) || /^(?:[A-Z]{12,}|\d{6,})$/.test(value));
