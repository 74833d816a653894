import { describe, expect, test } from 'vitest';
import type { Verdict } from '../schemas/verdict.ts';
import { foldCode, VOCABULARY, wordsSay } from './vocabulary.ts';

const byCode = (code: string, status: number | null = null) => wordsSay({ code, message: null, status })?.row;
const bySentence = (message: string, status: number | null = null) => wordsSay({ code: null, message, status })?.row;

/** Codes and sentences for each row, under the row's own words. */
const WORDS: readonly [about: string, verdict: Verdict, codes: readonly string[], sentences: readonly string[]][] = [
  ['a value that is too long or too large', 'fix', ['PayloadTooLarge', 'image_larger_than_allowed', 'amount_too_small', 'name_too_long', 'size-limit'], ['The crate name is too long.', 'Received message larger than max (6400021 vs. 4194304)', 'Request body too large']],
  ['a quota of a time window', 'wait', ['daily_quota', 'QuotaPerMinute'], ['The daily picks of 10000 have been used up.', 'You exceeded the daily picking quota', 'Rate limit quota violation. Quota limit exceeded', 'The quota is used up. Pick again after 38 seconds', 'Out of pick quota. Quota will be replenished in 02:00:00.', 'The quota of picks for this minute is used up.', 'Quota used up for this minute']],
  ['a spent quota or an unpaid account', 'fix', ['spending_limit', 'insufficient_quota', 'INSUFFICIENT_FUNDS', 'payment_required', 'trialExpired', 'no_active_subscription', 'quotas_exceeded'], ['quota(s) exceeded for this crate', 'You have reached the number of trees on your plan.', 'You exceeded your current quota, please check your plan and billing details.', 'Your credit balance is too low.', 'The subscription has expired.']],
  ['a payment that was refused', 'fix', ['CARD_DECLINED', 'expired_card', 'PaymentRejected', 'payment_declined', 'orchard.bank.declined'], ['Authorization error: the card was declined', 'Do not honor']],
  ['an account that somebody must open again', 'auth', ['account_suspended', 'UserDisabledException', 'tenant-locked'], ['Your account has been deactivated.', 'This organization is suspended.']],
  ['throttling', 'wait', ['RateLimitExceeded', 'TooManyRequestsException', 'throttled', 'rate_limit_exceeded', 'SlowDown', 'RESOURCE_EXHAUSTED', 'M_LIMIT_EXCEEDED', 'QUERY_LIMIT', 'too_many_picking_operations', 'rejected_execution', 'urn:orchardly:rate-limit', 'FLOOD_WAIT_3', 'api_limit_reached', 'ACCESS_LIMIT_REACHED', 'PickCallLimit', 'request_quota_exceeded', 'DAILY_PICK_OVER_LIMIT'], ['The allowed number of requests has been exceeded', 'Over Request Limit.', 'Picker Over Rate', 'usage limits are exceeded', 'Picks reached the limit of the day', 'Picking frequency is too high', 'Concurrent requests limit exceeded', 'Request quota exceeded', 'Request rate is too large', 'You have hit your request limit', 'Too many login attempts', 'This key is limited to 5 API calls / minute.', 'Number of picks exceeded the limit of 60 requests.', 'Too many requests, please slow down.', 'Rate limit exceeded for this key.', 'The daily limit was reached.', 'You have exceeded 20 calls per minute.', 'This project has been temporarily blocked', 'The maximum number of picking requests has been reached.']],
  ['the same key with another request', 'fix', ['idempotency_key_reused', 'IdempotencyMismatch'], ['A different body was sent with the same idempotency key.', 'Keys for idempotent picks can only be used with the same parameters they were first used with.']],
  ['a fault of the caller', 'fix', ['s:Client', 'Sender'], []],
  ['a token that is no credential', 'fix', ['BadDeviceToken', 'invalid_page_token', 'InvalidPaginationToken', 'registration-token-not-registered', 'ExpiredSyncToken'], ['The sync token is no longer valid: device token malformed']],
  ['credentials that are wrong', 'auth', ['invalid_api_key', 'invalidtoken', 'InvalidPassword', 'token_expired'], ['The API key is not valid.', 'Your token has expired.', 'Authentication failed.', 'Invalid or missing orchard API key', 'You need to set an API key to pick here.', 'The API key is either incorrect or was left out.', 'The token used for this pick is invalid']],
  ['something that is already there, or changed meanwhile', 'fix', ['ALREADY_EXISTS', 'DuplicateKey', 'VersionConflict', 'PreconditionFailed', 'already_in_crate', 'user_exists', 'USER_IN_USE', 'conditional_check_failed', 'unique_violation', 'CrateNotEmpty'], ['The slug has already been taken.', 'A crate with this name already exists.', 'The tree has been modified by somebody else.']],
  ['a request that another one holds up', 'retry', ['another_update_in_progress', 'server_busy', 'lock-denied', 'DeadlockDetected', 'UNABLE_TO_LOCK_ROW', 'no_leader'], ['The picks could not serialize access.', 'The crate is already locked by another operation in progress.', 'Another operation is in progress.', 'Another pick of the orchard named Pears, row 7 is already in progress.', 'A conflicting picking operation is currently in progress. Please try again.', 'A deadlock was detected.']],
  ['something that is not ready yet', 'wait', ['NotReady', 'LOCKED', 'model_loading', 'authorization_pending'], ['The press is starting up.', 'The vault is sealed.']],
  ['a server that fails in its own words', 'retry', ['BadGateway', 'UnknownError', 'upstream_failure'], []],
  ['credentials or permissions', 'auth', ['invalid_security', 'AccessDenied', 'UnauthorizedOperation', 'permission_denied', 'invalid_grant', 'FORBIDDEN', 'insufficient_scope', 'MUST_RELOGIN', 'MISSING_SCOPES', 'pick_not_granted', 'CONSENT_EXPIRED', 'unknown_api_key', 'ip_not_allowed', 'mfa_required', 'invalid_auth', 'csrf_token_mismatch', 'InvalidKey', 'unknown_token', 'unrecognized_client', 'INSUFFICIENT_ACCESS_OR_READONLY', 'authError', 'security_exception', 'UserNotConfirmed', 'RequestExpired', 'invalid_otp', 'bad_jwt', 'log_in_again', 'invalid-jwt'], ['Login fail, please check login info', 'There was an issue with the credentials.', 'An access token is needed.', 'API key is not registered', 'no valid key', 'The grant is invalid, expired, or revoked', 'Incorrect picker authentication', 'We are checking your browser', 'You must authenticate first', 'You cannot access this orchard, it requires \'pick\' access.', 'The picker has no rights here.', 'The tree is not accessible by this key.', 'Only administrators may pick.', 'You must be logged in', 'You do not have access to this tree.', 'You are not allowed to use this press.', 'The Authorization header is required', 'Authentication credentials were not provided.', 'The app lacks a required scope.', 'Authorization Violation', 'Token not recognised', 'This session token does not exist', 'You are not authorized to do this.', 'Permission denied on tree 7.', 'Access denied.', 'This press wants API key authentication.', 'Your key does not allow you to pick.']],
  ['what the server does not offer', 'stop', ['UNIMPLEMENTED', 'NotImplemented', 'DATA_LOSS'], ['This endpoint is no longer supported.']],
  ['a failure that passes', 'retry', ['ServiceUnavailable', 'unavailable', 'Overloaded', 'temporarily_unavailable', 'no_shard_available'], ['The orchard is undergoing maintenance', 'We have technical difficulties', 'Temporarily unable to pick', 'The edge wasn\'t able to connect to the orchard.', 'Can’t reach the press at `a.example`', 'The service is temporarily unavailable.', 'Please try again later.', 'no healthy upstream']],
  ['a failure of the server', 'retry', ['InternalServerError', 'INTERNAL', 'RequestTimeout', 'server_error', 'connection_error'], []],
  ['something that is refused for good', 'stop', ['NonRetryable', 'FeatureDisabled', 'api_retired', 'method_deprecated', 'gone'], ['This failure is not retryable.', 'The endpoint is deprecated.', 'The orchard has been shut down.']],
  ['a request that says what is wrong with it', 'fix', ['INVALID_ARGUMENT', 'invalid_parameter', 'ValidationFailed', 'RecordNotFound', 'email_not_verified', 'expired_tx_exception'], ['size must be positive', 'The record was not found.', 'size must be one of 3, 4', 'Expired Transaction', 'The offer has expired.']],
  ['a request that is wrong', 'fix', ['-32601', 'CONTRACT_VALIDATE_ERROR', 'parameter_error_7', 'ValidationException', 'CONSTRAINT_VIOLATIONS', 'no_such_crate', 'CrateNotFound', 'missing_parameter', 'UnsupportedSize', 'json_parse_error', 'immutable_field', 'context_length_exceeded', 'crate_archived', 'undefined_column', 'zero_results', 'JSON_PARSER_ERROR', 'weak_password', 'pick_not_approved', 'EXCEEDED_TREE_LIMIT', 'checksumError', 'internal_crate_not_found', 'INTERNAL_USE_ONLY', 'upstream_not_configured', 'api_not_available_in_plan'], ['Cannot query field "hight" on type "Tree".', 'null in "size" violates a rule', 'expected a number but got a tree', 'The size did not validate', 'The crate is not a tree', 'No matching crate found.', 'The tree could not be found.', 'Enter a valid size.', 'The crate is out of stock.', 'Ensure this has no more than 30 apples.', 'The field size is required.', 'Size can\'t be blank', 'Tree 7 was not found.', 'Cannot find crate 7.', 'You must provide a size.', 'No tree was specified', 'Your request came without a query string.']],
];
const flat = (pick: 'codes' | 'sentences') => WORDS.flatMap(([about, verdict, codes, sentences]) => (pick === 'codes' ? codes : sentences).map((text): [string, string, Verdict] => [text, about, verdict]));

describe('each row of the table', () => {
  test.each(flat('codes'))('the code %j is %s', (code, about, verdict) => { expect(byCode(code)).toMatchObject({ about, verdict }); });
  test.each(flat('sentences'))('the sentence %j is %s', (sentence, about, verdict) => { expect(bySentence(sentence)).toMatchObject({ about, verdict }); });
  test('has a code here, and a sentence unless it is read in codes only', () => {
    expect(VOCABULARY.filter(({ about, inSentences }) => !WORDS.some(([said, , codes, sentences]) => said === about && codes.length > 0 && (!inSentences || sentences.length > 0))).map(({ about }) => about)).toEqual([]);
  });
  test('says where it is from, and never that a request was refused where it may have been done', () => {
    expect(VOCABULARY.filter(({ source }) => !source.url.startsWith('https://'))).toEqual([]);
    expect(VOCABULARY.filter(({ verdict, refused }) => verdict === 'retry' && refused).map(({ about }) => about)).toEqual(['a request that another one holds up']);
  });
});

describe('a code as words', () => {
  const cases: [code: string, words: string][] = [
    ['RateLimitExceeded', 'rate limit exceeded'], ['rate_limit_exceeded', 'rate limit exceeded'], ['RATE-LIMIT-EXCEEDED', 'rate limit exceeded'], ['urn:orchardly:rateLimitExceeded', 'rate limit exceeded'], ['https://a.example/problems/rate-limit-exceeded', 'rate limit exceeded'], ['https://a.example/problems/rate-limit-exceeded/', 'rate limit exceeded'],
    ['com.orchardly#RateLimitExceededException', 'rate limit exceeded'], ['HTTPTimeout', 'http timeout'], ['InvalidTreeID.NotFound', 'invalid tree id not found'], ['ValidationError', 'validation'], ['Error', 'error'], ['invalidcrate', 'invalid crate'], ['invalidated', 'invalidated'], ['', ''], ['404', '404'], ['://', ''],
  ];
  test.each(cases)('%j: %j', (code, words) => { expect(foldCode(code)).toBe(words); });
});

describe('words in a name are no words of a failure', () => {
  test.each(['apple_pear', 'crate', 'unknown', 'E1234', '42', 'orchard.pick', 'extra_forbidden', 'idempotency_key_in_use'])('the code %j says nothing', (code) => { expect(byCode(code)).toBeUndefined(); });
  test.each(['The crate is full.', 'The service is not available in your region.', 'This server name is not available.', 'We could not connect to the provided endpoint.', 'Tree 7', 'It did not work out.', 'An unexpected error occurred.', ''])('the sentence %j says nothing', (sentence) => { expect(bySentence(sentence)).toBeUndefined(); });
});

describe('the more careful of code, sentence and status counts', () => {
  type Said = Parameters<typeof wordsSay>[0];
  const cases: [name: string, said: Said, verdict: Verdict | undefined, from: 'code' | 'message' | undefined][] = [
    ['a common word for a code, and a sentence of throttling', { code: 'invalid', message: 'Too many failed picking attempts. Try again later.', status: 400 }, 'wait', 'message'],
    ['a sentence on what holds it up says more than a code that is only the status', { code: 'Conflict', message: 'Cannot change this crate because another pick is in progress.', status: null }, 'retry', 'message'],
    ['a press that is not ready under a 503', { code: null, message: 'The press is sealed', status: 503 }, 'wait', 'message'],
    ['a code that blames the server beside a sentence that blames the request says nothing', { code: 'env:Server', message: 'Crate 7 cannot be deleted', status: null }, undefined, undefined],
    ['nor does a wrong token pass with time', { code: null, message: 'Invalid token', status: 403 }, 'auth', 'message'],
    ['a sentence says more than a code that says only whose fault it is', { code: 'soap:Client', message: 'Invalid login', status: null }, 'auth', 'message'],
    ['a sentence about money takes a throttling code back', { code: 'rate_limit_exceeded', message: 'You exceeded your current quota, please check your billing.', status: 429 }, 'fix', 'message'],
    ['a sentence about a locked account takes a passing failure back', { code: 'ServiceUnavailable', message: 'Your account is suspended.', status: 503 }, 'auth', 'message'],
    ['a sentence about a wrong key takes a status back', { code: null, message: 'The API key is not valid.', status: 500 }, 'auth', 'message'],
    ['a sentence about what exists takes a status back', { code: null, message: 'A crate with this name already exists.', status: 500 }, 'fix', 'message'],
    ['a code of a wrong request against a status that repeats: a common word does not count', { code: 'invalid_state', message: null, status: 503 }, undefined, undefined],
    ['nor does it against a status of missing credentials', { code: 'invalid_orchard', message: null, status: 401 }, undefined, undefined],
    ['a code of refused credentials against a status that repeats', { code: 'access_denied', message: null, status: 500 }, 'auth', 'code'],
    ['a code of a spent quota under a 429', { code: 'insufficient_quota', message: null, status: 429 }, 'fix', 'code'],
    ['a sentence on the key under a 400', { code: '10000', message: 'Authentication error', status: 400 }, 'auth', 'message'],
    ['a code of access against a sentence and a status of throttling', { code: 'accessDenied', message: 'Too Many\nRequests', status: 429 }, 'wait', 'message'],
    ['a throttling code under a 400', { code: 'ThrottlingException', message: null, status: 400 }, 'wait', 'code'],
    ['a throttling sentence under a 403', { code: null, message: 'Rate limit exceeded.', status: 403 }, 'wait', 'message'],
    ['a throttling sentence under a 404 is not believed', { code: null, message: 'Rate limit exceeded.', status: 404 }, undefined, undefined],
    ['a status that nobody registered says nothing against it', { code: null, message: 'Invalid token.', status: 498 }, 'auth', 'message'],
    ['a failure that passes under a 404 is not believed', { code: 'unavailable', message: null, status: 404 }, undefined, undefined],
    ['an internal failure under a 400 is not believed', { code: 'InternalError', message: null, status: 400 }, undefined, undefined],
    ['a busy server under a 409', { code: 'busy', message: null, status: 409 }, 'retry', 'code'],
    ['a code beats a sentence that only agrees less', { code: 'access_denied', message: 'The field size is required.', status: null }, 'auth', 'code'],
    ['a sentence counts where the code says nothing', { code: 'E17', message: 'Too many requests.', status: null }, 'wait', 'message'],
    ['nothing said, nothing read', { code: null, message: null, status: 500 }, undefined, undefined],
  ];
  test.each(cases)('%s', (_name, said, verdict, from) => {
    const found = wordsSay(said);
    expect([found?.row.verdict, found?.from]).toEqual([verdict, from]);
  });
});
