/**
 * Puts a text on the clipboard, and beside it the same as HTML, where the browser takes both: whoever pastes gets what their field can show. Rejects
 * where the page may not copy. Chromium reads the HTML under the page's own policy: it complains of style attributes in the console, and keeps them.
 */
export async function writeClipboard(text: string, html: string | null = null): Promise<void> {
  if (html === null || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })]);
}
