import type { Advice, Backoff } from '../../schemas/finding.ts';
import type { Decision } from '../../schemas/decision.ts';
import type { MatchingRule } from '../../schemas/catalogue.ts';
import { sourceLine } from '../../schemas/source-line.ts';
import { applicable, firstSetting } from './cascade.ts';
import { type Decided, decideCarefully } from './decide.ts';
import { defaultOf, isStatusDefault } from './defaults.ts';
import type { Because, Facts, OpenApi } from './facts.ts';
import { questions } from './questions.ts';
import { quote } from './quote.ts';
import { type StepFacts, steps } from './steps.ts';
import { BY_VERDICT, duration, provided } from './texts.ts';
import { repeats } from './whether.ts';

/**
 * Full jitter between 0 and `min(max, first · factor^n)`, inside the ranges that the common SDKs use.
 * https://github.com/aws-samples/aws-arch-backoff-simulator compares the kinds of jitter.
 */
export const BACKOFF: Backoff = { firstSeconds: 1, factor: 2, maxSeconds: 30, attempts: 4, jitter: 'full' };
/** The first wait where no time is stated and waiting is what heals: throttling. */
export const THROTTLED_FIRST_SECONDS = 2;

/** Rules that speak for the verdict that won: those that set it, and those that set none. An overruled rule only keeps its say on other fields. */
const agreeing = (rules: readonly MatchingRule[], { whether, verdict }: Decided): readonly MatchingRule[] =>
  rules.filter((rule) => rule.then.verdict === undefined || rule === whether.rule || rule.then.verdict === verdict && whether.by === 'rule');

function summaryOf(facts: Facts, { verdict, safety, waitSeconds, whether, polls }: Decided, check: Pick<StepFacts, 'checkFirst' | 'keyed'>): string {
  const entry = defaultOf(facts);
  const kept = verdict === whether.verdict || verdict === 'wait' && whether.verdict === 'retry';
  const own = !kept ? undefined : whether.rule ? whether.rule.then.summary : whether.by === 'default' ? entry?.summary : undefined;
  const timed = waitSeconds !== null && waitSeconds > 0 && verdict === 'wait' && !polls ? `Wait ${duration(waitSeconds)}, then ${isStatusDefault(entry) && whether.by !== 'rule' && entry.repeatAs || 'send the same request again'}.` : undefined;
  const plain = timed ?? own ?? BY_VERDICT[verdict].summary;
  if (!repeats(verdict) || polls || safety !== 'unknown') return plain;
  return `Check first ${check.checkFirst[0]}; ${provided(plain, check.keyed)}`;
}

const keyPlace = (facts: Facts): string => {
  const key = facts.api?.idempotency.key ?? 'header:Idempotency-Key';
  return key.startsWith('body:') ? `\`${key.slice(6)}\` in the body` : `\`${key.replace(/^header:/, '')}\``;
};

/** Attempts are spaced only where time is what heals: not while polling, and not while an event is awaited. */
function backoffOf({ verdict, polls }: Decided, waitFor: readonly string[], attempts: number | undefined): Backoff | null {
  if (polls || !repeats(verdict) || waitFor.length) return null;
  return { ...BACKOFF, firstSeconds: verdict === 'wait' ? THROTTLED_FIRST_SECONDS : BACKOFF.firstSeconds, attempts: attempts ?? BACKOFF.attempts };
}

function reasons(decided: Decided, rules: readonly MatchingRule[]): Advice['because'] {
  const all: (Because | null | undefined)[] = [
    decided.whether.because,
    ...rules.filter((rule) => rule !== decided.whether.rule).map((rule) => ({ text: rule.because, sources: rule.sources })),
    decided.waitSeconds !== null ? decided.delay?.because : null,
    decided.safe.because,
  ];
  const seen = new Set<string>();
  return all.flatMap((because) => {
    const source = because?.sources[0];
    if (!because || !source || seen.has(because.text)) return [];
    seen.add(because.text);
    return [{ text: because.text, source: sourceLine(source) }];
  });
}

/** What to find out where nothing more exact is written, before a request is repeated that may have been carried out. */
const FIRST_CHECK = 'whether the first attempt took effect';

/**
 * The whole advice on a failure. `apis` are the facts as they would be under each candidate API, where the API itself is open: then the question
 * which of them it is may be worth asking.
 */
export function advise(facts: Facts, apis: readonly OpenApi[] = []): Advice {
  const asked = questions(facts, apis);
  const decided = decideCarefully(facts, apis.filter(({ bodily }) => bodily).map((api) => api.facts), () => asked.length > 0);
  const rules = agreeing(applicable(facts), decided);
  const entry = defaultOf(facts);
  const field = <K extends keyof Decision>(name: K): Decision[K] => firstSetting(rules, name)?.then[name];
  const byDefault = decided.whether.by === 'default' && decided.verdict === decided.whether.verdict;
  const named = rules.flatMap((rule) => rule.then.checkFirst ?? []);
  const check = {
    checkFirst: named.length ? [...new Set(named)] : [FIRST_CHECK],
    keyed: !named.length && facts.api !== null && facts.api.idempotency.key !== 'none' && facts.api.idempotency.everywhere,
  };
  const own = decided.whether.rule?.then.steps ?? (byDefault ? entry?.steps : undefined);

  const waitFor = field('waitFor') ?? (byDefault || decided.verdict === 'wait' && decided.waitSeconds === 0 ? entry?.waitFor : undefined) ?? [];
  const poll = field('poll') ?? (byDefault ? entry?.poll : undefined) ?? null;
  const idempotencyKey = field('idempotencyKey') ?? null;
  const backoff = backoffOf(decided, waitFor, field('attempts'));
  return {
    verdict: decided.verdict,
    safeToRepeat: decided.safety,
    summary: summaryOf(facts, decided, check),
    steps: steps({
      verdict: decided.verdict, safeToRepeat: decided.safety, first: own ?? BY_VERDICT[decided.verdict].steps,
      more: rules.filter((rule) => rule.then.verdict === undefined).flatMap((rule) => rule.then.steps ?? []),
      goalReached: field('goalReached'), ...check, idempotencyKey, keyPlace: keyPlace(facts), poll, polls: decided.polls,
      waitSeconds: decided.waitSeconds, waitFor, backoff, repeatAs: (isStatusDefault(entry) && decided.whether.by !== 'rule' ? entry.repeatAs : undefined) ?? 'send the same request again',
      report: rules.flatMap((rule) => rule.then.report ?? []).slice(0, 1), look: field('look'),
    }),
    waitSeconds: decided.waitSeconds,
    waitFor: [...waitFor],
    poll,
    idempotencyKey,
    backoff,
    questions: asked,
    because: reasons(decided, rules),
    quote: quote(facts),
  };
}
