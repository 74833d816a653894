import { sectionUrl } from '../classifier/problem/conformance.ts';
import type { Finding } from '../schemas/finding.ts';

const line = (label: string, value: string | null | undefined): string[] => (value ? [`${label.padEnd(16)}${value}`] : []);
const list = (title: string, items: readonly string[], mark: (i: number) => string): string[] => (items.length ? ['', title, ...items.map((item, i) => `  ${mark(i)} ${item}`)] : []);

/** Only what may be shown to a terminal: no control characters, which could move its cursor or set its title. */
const visible = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '');

/** A finding for a person at a terminal: the verdict first, then what to do, then why. */
export function printFinding({ outcome, advice, response, match, candidates, conformance, reading, secrets }: Finding): string {
  if (outcome !== 'error') return advice.summary;
  const status = response.status !== null ? String(response.status) : response.network;
  return visible([
    `${advice.verdict.toUpperCase()}  ${advice.summary}`,
    '',
    ...line('Safe to repeat', advice.safeToRepeat),
    ...line('Error', [status, response.code, response.reason].filter(Boolean).join(' ') || response.shape),
    ...line('Message', response.message?.slice(0, 300)),
    ...line('API', match ? `${match.api}: ${match.page} (${match.confidence})` : candidates.length ? `not settled: ${candidates.map(({ api }) => api).join(', ')}` : 'not in the catalogue'),
    ...line('Request id', response.requestId),
    ...list('What to do', advice.steps, (i) => `${i + 1}.`),
    ...list('Asked', advice.questions.map(({ text, answers }) => `${text} (${answers.map((a) => a.text).join(' · ')})`), () => '?'),
    ...list('Because', advice.because.map(({ text, source }) => `${text}  ${source}`), () => '-'),
    ...list('Tell support', advice.quote, () => '-'),
    ...list('Against RFC 9457', (conformance ?? []).filter(({ severity }) => severity === 'violation').map(({ at, section, found, mend }) => `${at}  ${found} ${mend}  ${sectionUrl(section)}`), () => '-'),
    ...list('Note', [...reading.notes, ...(secrets.length ? [`${secrets.length} secret${secrets.length === 1 ? '' : 's'} in the paste: mask before you share it.`] : [])], () => '-'),
  ].join('\n'));
}
