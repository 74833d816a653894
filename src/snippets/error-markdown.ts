import type { Advice } from '../schemas/finding.ts';
import type { ErrorPublished } from '../schemas/published.ts';
import type { CaseRecord, ErrorLink, ExampleRecord } from '../schemas/record.ts';
import type { Source } from '../schemas/source.ts';

const RE_CODE = /(`[^`]*`)/;
const RE_MARKUP = /[\\*_[\]<>]/g;
const RE_SITE_LINK = /\]\((\/[^)\s]*)\)/g;

/** A text of the record, whose only markup is backticks, as Markdown. */
const prose = (text: string): string => text.split(RE_CODE).map((part) => (part.startsWith('`') && part.length > 1 ? part : part.replace(RE_MARKUP, '\\$&'))).join('');
const code = (text: string): string => `\`${text}\``;
const link = (text: string, url: string): string => `[${prose(text)}](<${url}>)`;

/** A block that nothing inside it can end. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}http\n${text.trimEnd()}\n${fence}`;
}

const sourced = (sources: readonly Source[]): string => sources.map(({ url, section }) => link(section ?? url, url)).join(' · ');

/** The verdict as one line, then what to do in order, what it depends on, and why. */
function adviceOf({ verdict, safeToRepeat, summary, steps, questions, because }: Advice): string[] {
  const why = because.map(({ text, source }) => {
    const [url = source, section] = source.split(' § ');
    return `- ${prose(text)} (${link(section ?? url, url)})`;
  });
  return [
    `**${verdict}** · safe to repeat: ${safeToRepeat} · ${prose(summary)}`,
    steps.map((step, i) => `${i + 1}. ${prose(step)}`).join('\n'),
    questions.length ? `It depends:\n\n${questions.map(({ text }) => `- ${prose(text)}`).join('\n')}` : '',
    why.length ? `Why:\n\n${why.join('\n')}` : '',
  ];
}

const caseOf = (one: CaseRecord): string[] => [
  `### ${prose(one.title)}`,
  [`Anchor ${code(`#${one.id}`)}`, ...(one.status === null ? [] : [`status ${one.status}`]), ...(one.reason === null ? [] : [`reason ${code(one.reason)}`]), ...(one.operation === null ? [] : [`when you ${prose(one.operation)}`])].join(' · '),
  prose(one.text),
  ...adviceOf(one.advice),
  one.sources.length ? `Written in: ${sourced(one.sources)}` : '',
];

/** What a reader knows besides the response, as it stands in the record. */
function exampleOf({ title, given, response, advice }: ExampleRecord): string[] {
  const known = Object.entries(given).map(([name, value]) => `${name} ${code(String(value))}`);
  return [`### ${prose(title)}`, `${known.length ? `Given ${known.join(', ')}: ` : ''}**${advice.verdict}** · safe to repeat: ${advice.safeToRepeat}`, fenced(response)];
}

const section = (title: string, parts: readonly string[]): string[] => (parts.some((part) => part !== '') ? [`## ${title}`, ...parts] : []);

/** A published error as a Markdown document that needs nothing besides: every fact of the record, every link whole. */
export function errorMarkdown(error: ErrorPublished): string {
  const absolute = (path: string): string => new URL(path, error.links.page).href;
  const linked = ({ title, slug, page }: ErrorLink): string => `${link(slug, absolute(page))} ${prose(title)}`;
  const { retired } = error;
  const advices = error.byStatus.length ? error.byStatus.flatMap(({ status, advice }) => [`### With ${status}`, ...adviceOf(advice)]) : adviceOf(error.advice);
  const facts = [
    `API: ${link(error.api.name, absolute(error.api.page))}`,
    `Status: ${error.status.join(', ')}`,
    ...(error.code === null ? [] : [`Code: ${code(error.code)}`]),
    ...(error.typeUri === null ? [] : [`Type URI: ${code(error.typeUri)}`]),
    `When it fires: ${prose(error.fires)}`,
    ...(error.advice.quote.length ? [`Tell support: ${error.advice.quote.map(prose).join('; ')}`] : []),
    ...(error.since === null ? [] : [`Since: ${error.since}`]),
    ...(error.changed === null ? [] : [`Changed: ${error.changed}`]),
    `Page: <${error.url}>`,
    `JSON: <${error.links.json}>`,
  ];
  const parts = [
    `# ${prose(error.title)}`,
    retired ? `Retired on ${retired.on}. ${prose(retired.note)}${retired.successor ? ` Its successor: ${linked(retired.successor)}.` : ''}` : '',
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...section('What to do', advices),
    ...section('What would mislead', error.misleading.map(({ text }) => prose(text))),
    ...section('What it means', [error.prose.replace(RE_SITE_LINK, (_, path: string) => `](${absolute(path)})`)]),
    ...section('Cases', error.cases.flatMap(caseOf)),
    ...section('Examples', error.examples.flatMap(exampleOf)),
    ...section('Related', [error.related.map((one) => `- ${linked(one)}`).join('\n')]),
    ...section('Written in', [error.sources.map((one) => `- ${sourced([one])}`).join('\n')]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
