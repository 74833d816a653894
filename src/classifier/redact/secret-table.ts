/** What every row says; where each is written stands behind it. Patterns are sources of regular expressions, letter case ignored unless the list says otherwise; every repetition is bounded or stops at its own class. */
interface Row {
  /** What the reader is told it is. */
  kind: string;
}

/** What is only searched for in a text that holds one of these words, whatever their letter case; without them it is searched for in every text. */
interface Sought {
  keywords?: readonly string[];
}

/** A key known by how it begins: the beginning stays readable, the rest is masked. Letter case counts. */
export interface KeyRow extends Row {
  /** Each begins with the letters that it is known by. */
  prefixes: readonly string[];
  /** What follows the prefix; needs a digit or a capital, so that `sk-learn-pipeline` is a slug. Default: 16 characters or more. */
  tail?: string;
}

/** A secret known by the name before it: `name: value` in HTTP, JSON, YAML, XML, a URL, a form, a command line, another language's notation. */
export interface MemberRow extends Row, Sought {
  names: string;
  /**
   * `line`: a header whose bare value has spaces and ends with its line. `flag`: a command's option, its value after a blank.
   * `odd`: the name is too common, so the value must look like a secret.
   */
  as?: 'line' | 'flag' | 'odd';
  /** Where in the value the secrets stand, when they are not all of it. */
  each?: RegExp;
}

/** A secret known by its form or its surroundings: the group `secret`, which ends the match, and what a look-behind found `before` the match's last part. */
export interface PatternRow extends Row, Sought {
  pattern: RegExp;
  each?: RegExp;
  /** The match must also look like a secret: prose stands in the same place. */
  odd?: true;
}

/** The name begins here: no letter before it, but for the one of an escape (`\\nCookie: …`). */
const WORD = String.raw`(?<!(?<!\\)[a-z])`;

/** Prefixes that everybody's pastes hold; those of single APIs are content (`credentials` in api.yaml). */
export const KEYS: readonly KeyRow[] = [
  { kind: 'Stripe key', prefixes: ['sk_(?:live|test)_', 'rk_(?:live|test)_', 'whsec_'], tail: String.raw`\w{8,500}` }, // https://docs.stripe.com/keys
  { kind: 'GitHub token', prefixes: ['gho_', 'ghp_', 'ghr_', 'ghs_', 'ghu_', 'github_pat_'] }, // https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml
  { kind: 'GitLab token', prefixes: ['glpat-', 'gloas-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glimt-', 'glagent-', 'glsoat-'] }, // https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml
  { kind: 'Slack token', prefixes: [String.raw`xox[a-z](?:\.xox[bp])?-`, 'xapp-'], tail: String.raw`[\w-]{8,500}` }, // https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml
  { kind: 'Google key', prefixes: ['AIza', String.raw`ya29\.`, 'GOCSPX-', '1//0'] }, // https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml
  { kind: 'AWS access key id', prefixes: ['AKIA', 'ASIA'], tail: '[A-Z0-9]{12,124}' }, // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  { kind: 'Cloudflare token', prefixes: ['cfk_', 'cfut_', 'cfat_'] }, // https://developers.cloudflare.com/fundamentals/api/get-started/token-formats
  {
    // OpenAI and Anthropic, SendGrid, Twilio, npm, PyPI, DigitalOcean, Shopify, Square, Mailgun, Hugging Face, Vault, Facebook, Linear, Heroku, Atlassian,
    // Groq, xAI, Perplexity, Replicate, Figma, Notion, Postman, New Relic, Grafana, Databricks, Sentry, Docker, RubyGems, Supabase, Netlify, Fly.io, PlanetScale, Brevo, Doppler, Airtable and HubSpot, age
    kind: 'API key', // https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml
    prefixes: [
      'sk-(?:ant-|proj-|svcacct-|or-)?', String.raw`SG\.`, 'SK(?=[0-9a-f]{32})', 'npm_', 'pypi-', 'doo_v1_', 'dop_v1_', 'dor_v1_', 'shp(?:at|ca|pa|ss)_', 'sq0[a-z]{3}-', 'key-(?=[0-9a-f]{32})', 'hf_',
      String.raw`hvb\.`, String.raw`hvr\.`, String.raw`hvs\.`, 'EAA(?=[A-Za-z0-9]{24})', 'lin_(?:api|oauth)_', 'HRKU-', 'ATATT3', 'gsk_', 'xai-', 'pplx-', 'r8_', 'figd_', 'ntn_(?=[A-Za-z0-9]{40})', 'secret_(?=[A-Za-z0-9]{40})', 'PMAK-', 'NRAK-',
      'glsa_', 'glc_', 'dapi(?=[0-9a-f]{32})', 'sntry[su]_', 'dckr_[a-z]{2,4}_', 'rubygems_', 'sbp_', 'sb_secret_', 'nfp_', 'fm2_', String.raw`pscale_\w{2,5}_`, 'xkeysib-', String.raw`dp\.[a-z]{2,5}\.`,
      String.raw`pat-[a-z]{2}\d-`, String.raw`pat(?=[A-Za-z0-9]{14}\.)`, 'AGE-SECRET-KEY-', ...['api', 'key', 'token', 'secret', 'pat'].map((what) => `${what}_(?:live|test|prod)_`),
    ],
  },
];

const PAIR = /(?<![\w-])(?!(?:path|domain|expires|max-age|samesite|priority|version|comment)\s?=)[\w.!#$%&*+^`|~-]{1,200}\s?=\s?\\{0,15}"?(?<secret>[^\s;,"'\\]{1,8000})/gi;

export const MEMBERS: readonly MemberRow[] = [
  { kind: 'authorization', as: 'line', keywords: ['authorization'], names: `${WORD}(?:proxy[-_])?authorization` }, // https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2
  { kind: 'cookie', as: 'line', each: PAIR, keywords: ['cookie'], names: `${WORD}(?:set[-_])?cookie2?` }, // https://www.rfc-editor.org/rfc/rfc6265#section-4
  {
    kind: 'password', // https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude
    keywords: ['pass', 'pwd', 'otp', 'cvv', 'cvc'], names: String.raw`pass(?:wor[dt]|wort|wd|phrase|code)|${WORD}pass(?=\\{0,15}["'=])|(?<=_)pass(?![a-z])|(?<!old)pwd(?!=/)|${WORD}(?:otp|totp|cv[cv])`,
  },
  {
    kind: 'API key', // https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude
    keywords: ['key'], names: `key(?<=(?:api|access|account|admin|app(?:lication)?|auth|client|consumer|deploy|encryption|hmac|functions?|integration|license|master|private|root|secret|server|service|session|shared|signing|ssh|storage|subscription|webhook|write)[-_ ]?key)(?:(?<=access[-_ ]?key)[-_]?id)?`,
  },
  {
    kind: 'token', // https://www.rfc-editor.org/rfc/rfc6749#section-5.1
    keywords: ['token', 'verifier', 'device', 'assertion', 'saml', 'jwt', 'bearer'], names: `(?<!(?:page|next|continuation|sync|cursor|start|cancel|unexpected)[-_ ]?)token|code[-_]?verifier|device[-_]code|(?:client[-_])?assertion|saml_?response|${WORD}(?:jwt|bearer)`,
  },
  { kind: 'secret', keywords: ['secret', 'credential'], names: '(?<!:)secret|credentials?' }, // https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
  { kind: 'signature', keywords: ['sig'], names: String.raw`signature(?:-\d{1,3}|_?provided)?|${WORD}sig` }, // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
  { kind: 'credentials', as: 'odd', keywords: ['auth'], names: `${WORD}auth` }, // https://docs.docker.com/reference/cli/docker/login/
  { kind: 'password', as: 'flag', each: /:(?<secret>.{1,500})/g, names: '(?<=[ \t"])-[uUa]|--(?:proxy-)?user|--auth' }, // https://curl.se/docs/manpage.html
  { kind: 'cookie', as: 'flag', each: PAIR, names: '(?<=[ \t"])-b|--cookie' }, // https://curl.se/docs/manpage.html
  { kind: 'secret', as: 'flag', names: '--(?:[a-z0-9-]{0,30}-)?(?:password|passwd|pass|token|secret|api-?key|secret-key|access-key|oauth2-bearer)' }, // https://curl.se/docs/manpage.html
];

export const PATTERNS: readonly PatternRow[] = [
  {
    kind: 'credentials', odd: true, // https://www.rfc-editor.org/rfc/rfc6750#section-2.1
    keywords: ['bearer', 'basic', 'negotiate', 'ssws'], pattern: /(?<!(?<!\\)[a-z])(?:bearer|basic|negotiate|ssws)(?:[ +]|%20)(?![a-z_]{1,40}=\\{0,15}["'\w])(?<secret>[\w.~+/=-]{6,8000})/gi,
  },
  { kind: 'password', keywords: ['pass'], pattern: /\bpass(?:word|code|phrase) \\{0,15}["'`](?<secret>[^\s"'`\\]{3,200})(?=\\{0,15}["'`])/gi }, // https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude
  { kind: 'password', keywords: ['auth', 'key'], pattern: /(?:auth|api_key).{1,3}\(["'][^"'\n]{0,200}["'], ["'](?<secret>[^"'\n]{1,500})/g }, // https://requests.readthedocs.io/en/latest/user/authentication/
  { kind: 'password', keywords: ['login'], pattern: /\blogin\s{1,4}\S{1,100}\s{1,4}password\s{1,4}(?<secret>\S{1,200})/g }, // https://everything.curl.dev/usingcurl/netrc.html
  { kind: 'password', keywords: ['login', 'mysql', 'redis', 'sshpass'], pattern: /\b(?:login|mysql\w{0,9}|redis-cli|sshpass)\b[^\n]{0,200}? -(?:p ?|a )["']?(?!\d{1,5}\b)(?<secret>[^\s"']{3,200})/g }, // https://dev.mysql.com/doc/refman/8.4/en/connecting.html
  { kind: 'signature', keywords: ['v1='], pattern: /\bv1=(?<secret>[0-9a-f]{64})/g }, // https://docs.stripe.com/webhooks#verify-manually
  { kind: 'digest response', keywords: ['response='], pattern: /\bresponse=\\{0,15}"?(?<secret>[0-9a-f]{32,128})/g }, // https://www.rfc-editor.org/rfc/rfc7616#section-3.4
  { kind: 'JWT', keywords: ['eyj', 'eya', 'ew0', 'ewo'], pattern: /(?<!(?<!\\)[\w-])(?<secret>e(?:yJ|yA|w[0o])[\w-]{4,8000}\.[\w-]{2,8000}(?:\.[\w-]{0,8000}){0,3})/g }, // https://www.rfc-editor.org/rfc/rfc7519#section-3
  {
    kind: 'private key', // https://www.rfc-editor.org/rfc/rfc7468#section-10
    keywords: ['begin'], pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----\s{0,9}(?<secret>(?:[^-"'<{}`]|-(?!---))+)/g,
  },
  { kind: 'password', keywords: ['://'], pattern: /:\/\/[^\s/:@"'<>?#\\]{0,200}:(?<secret>[^\s/"'<>?#\\[\]]{1,500})(?=@)/g }, // https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
  { kind: 'credentials', odd: true, keywords: ['://'], pattern: /:\/\/(?<secret>[^\s/:@"'<>?#\\[\]]{16,500})(?=(?::[^\s/@"'<>?#\\]{0,200})?@)/g }, // https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
  { kind: 'credentials', odd: true, pattern: /\s(?:-u|--user)[ =]{0,2}["']?(?<secret>[^\s:"'\\]{16,500})(?=:?["'\s])/g }, // https://curl.se/docs/manpage.html
  { kind: 'API key', odd: true, keywords: ['key=', 'code=', 'auth=', 'sid='], pattern: /[?&](?:key|code|auth|sid)=(?<secret>[\w.~%+/=-]{16,2000})/gi }, // https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude
  { kind: 'session', keywords: ['sess', 'sid='], pattern: /(?<!(?<!\\)[a-z])(?:jsessionid|phpsessid|asp\.net_sessionid|connect\.sid|session_?id)=(?<secret>[\w.~%+/-]{6,2000})/gi }, // https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude
  { kind: 'cookie', keywords: ['cookies'], pattern: /\bcookies\\{0,15}["']?\s{0,9}[:=]\s{0,9}\{(?<secret>[^{}]{1,20000})/gi, each: /[:=]\s{0,4}\\{0,15}["'](?<secret>[^"'\\\r\n[\]]{1,8000})/g }, // https://www.rfc-editor.org/rfc/rfc6265#section-4
  { kind: 'cookie', keywords: ['cookies'], pattern: /\bcookies\\{0,15}["']?\s{0,9}[:=]\s{0,9}\[(?<secret>[^\]]{1,20000})/gi, each: /value\\{0,15}["']?\s{0,9}[:=]\s{0,9}\\{0,15}["'](?<secret>[^"'\\\r\n[\]]{1,8000})/g }, // https://w3c.github.io/web-performance/specs/HAR/Overview.html#cookies
  { kind: 'cookie', keywords: ['cookie'], pattern: /(?:<Cookie [\w.-]{1,200}=|\bCookie\("[^"]{1,200}", ?")(?<secret>[^\s>"]{1,8000})/g }, // https://docs.python.org/3/library/http.cookiejar.html
  { kind: 'cookie', pattern: /\t(?:TRUE|FALSE)\t\d{1,15}\t[^\t\r\n]{1,200}\t(?<secret>[^\s[\]]{1,8000})/g }, // https://curl.se/docs/http-cookies.html
  { kind: 'webhook URL', keywords: ['hook'], pattern: /hook(?:s\.slack\.com\/\w{1,20}|s(?<=discord(?:app)?\.com\/api(?:\/v\d{1,2})?\/webhooks)|\.office\.com\/webhookb2)\/(?<secret>[\w/@-]{8,500})/g }, // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
  { kind: 'Telegram bot token', keywords: [':aa'], pattern: /:(?<=(?<!\d)\d{6,12}:)(?<secret>AA[\w-]{24,60})/g }, // https://core.telegram.org/bots/api#authorizing-your-bot
  { kind: 'Discord bot token', pattern: /(?<!(?<!\\)[\w-])(?<secret>[MNO][\w-]{22,32}\.[\w-]{6}\.[\w-]{24,60})/g }, // https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml
  {
    kind: 'credentials', odd: true, // servers repeat what they refuse: "Incorrect API key provided: …", "the token '…' is not valid"; https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude
    keywords: ['key', 'token', 'secret', 'passcode', 'password'], pattern: /(?:key(?<=\b(?:api|access|secret|private|auth|license)[ _-]?key)|token(?<!unexpected token)|secret|passcode|password)(?: (?:provided|given|supplied|received|used|sent|value|is|was)){0,2}(?: ?[:=])? {1,2}\\{0,15}["'`<([“‘]?(?<secret>[\w+/=.~!@#$%^*-]{8,500})/gi,
  },
  {
    // Addresses of an organisation's desk tell nothing of a person; `git@` is no mail at all, and what stands before the `@` of a URL is a login.
    kind: 'e-mail address', // https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1
    pattern: /(?:@|%40)(?<=(?<before>(?<![\w.+À-ɏ-])(?!(?:support|help|info|contact|sales|abuse|security|postmaster|no-?reply|git)(?:@|%40))[\w.+À-ɏ-]{1,64})(?:@|%40))(?<secret>(?!\d{1,5}[x.])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,6}\.[a-z]{2,24})(?![a-z\d])(?<!:\/\/[^\s/"'<>?#]{0,260})/gi,
  },
];
