import type { Replies } from '../site/replies.ts';
import { FIRST_CHOICE, type Length, LENGTHS, type Tone, TONES } from '../snippets/reply/choices.ts';
import { FORMATS, type FormatId } from '../snippets/reply/formats/formats.ts';
import { replyOf } from '../snippets/reply/reply.ts';
import { element } from './element.ts';
import styles from './reply-panel.css?url&no-inline';
import { styleSheet } from './style-sheet.ts';

/** A group of radio buttons. */
const radios = (name: keyof typeof FIRST_CHOICE, legend: string, labels: Readonly<Record<string, string>>): HTMLElement =>
  element('fieldset', {}, [
    element('legend', {}, [legend]),
    ...Object.entries(labels).map(([value, label]) => element('label', {}, [element('input', { type: 'radio', name, value, ...(value === FIRST_CHOICE[name] && { checked: '' }) }), ` ${label}`])),
  ]);

/** A choice of the case, where the error has several. */
function cases({ diagnoses }: Replies): HTMLElement[] {
  if (diagnoses.length < 2) return [];
  const options = diagnoses.map(({ situation }, index) => element('option', { value: String(index) }, [situation?.replaceAll('`', '') ?? 'I can’t tell']));
  return [element('label', { class: 'reply-case' }, ['Which one is it? ', element('select', { name: 'case' }, options)])];
}

const isReplies = (value: unknown): value is Replies => typeof value === 'object' && value !== null && 'version' in value && value.version === 1;

async function fetched(address: string): Promise<Replies> {
  const response = await fetch(address);
  const replies: unknown = response.ok ? await response.json() : null;
  if (!isReplies(replies)) throw new Error(`${address} answered ${response.status}; expected the replies.`);
  return replies;
}

/** Prints the reply that the form asks for, and has the button copy it. */
function print(form: HTMLFormElement, shown: HTMLElement, button: HTMLElement, { diagnoses, origin }: Replies) {
  const chosen = new FormData(form);
  const diagnosis = diagnoses[Number(chosen.get('case') ?? 0)];
  if (!diagnosis) return;
  const format = FORMATS[chosen.get('format') as FormatId];
  const reply = replyOf(diagnosis, chosen.get('length') as Length, { tone: chosen.get('tone') as Tone, origin });
  shown.textContent = format.print(reply);
  // Rich text takes its plain form along; the click itself is handled, and announced, where every copy on the page is.
  const isHtml = format === FORMATS.html;
  button.dataset['copy'] = isHtml ? FORMATS.plain.print(reply) : shown.textContent;
  if (isHtml) button.dataset['copyHtml'] = shown.textContent;
  else delete button.dataset['copyHtml'];
}

/** Turns the section into its panel: for whom, how long, in which format, of which case; the reply, and its copy. */
export async function fillPanel(kit: HTMLDetailsElement): Promise<void> {
  const shown = kit.querySelector('pre');
  if (!shown) return;
  try {
    const [replies] = await Promise.all([fetched(kit.dataset['replies'] ?? ''), styleSheet(styles)]);
    const button = element('button', { type: 'button' }, ['Copy the reply']);
    const labels = Object.fromEntries(Object.entries(FORMATS).map(([id, { label }]) => [id, label]));
    const form = element('form', {}, [...cases(replies), radios('tone', 'For whom', TONES), radios('length', 'Length', LENGTHS), radios('format', 'Format', labels)]);
    form.addEventListener('change', () => print(form, shown, button, replies));
    kit.querySelector('.reply-trouble')?.remove();
    shown.before(form);
    shown.after(button);
    print(form, shown, button, replies);
  } catch {
    if (!kit.querySelector('.reply-trouble')) shown.before(element('p', { class: 'reply-trouble', role: 'status' }, ['The other replies could not be loaded. This one you can copy by hand; to try again, close this and open it.']));
  }
}
