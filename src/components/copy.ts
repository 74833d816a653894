import { writeClipboard } from './write-clipboard.ts';

/** What is mono can be copied by a click: a button's `data-copy`, or the code under the pointer when nothing is being selected. */
const said = document.createElement('p');
said.setAttribute('role', 'status');
said.className = 'copied';
// In the page from the start: a live region that arrives together with its text is often not read out.
document.body.append(said);

let clearing: number | undefined;

async function copy(text: string, html: string | null = null) {
  try {
    await writeClipboard(text, html);
    said.textContent = 'Copied';
  } catch {
    said.textContent = 'Your browser did not let this page copy; select the text instead.';
  }
  window.clearTimeout(clearing);
  clearing = window.setTimeout(() => { said.textContent = ''; }, 1600);
}

document.querySelector('main')?.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('a, summary, label, .not-copied')) return;
  const button = target.closest<HTMLElement>('[data-copy]');
  // An empty `data-copy` stands for the code beside the button, which then need not be in the page twice.
  if (button) { void copy(button.dataset['copy'] || button.parentElement?.querySelector('code')?.textContent || '', button.dataset['copyHtml']); return; }
  const code = target.closest('code');
  if (code && !code.closest('pre') && document.getSelection()?.isCollapsed) void copy(code.textContent);
});
