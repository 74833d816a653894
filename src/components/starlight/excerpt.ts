const RE_MARK = /<mark>([\s\S]*?)<\/mark>/;
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': '\'' };
const RE_ENTITY = /&(?:lt|gt|amp|quot|#39);/g;

const plain = (html: string): string => html.replace(RE_ENTITY, (entity) => ENTITIES[entity] ?? entity);

/** Pagefind's excerpt, which is HTML, as text and `mark` elements: nothing else in it becomes markup. */
export function marked(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(RE_MARK).map((part, i) => {
    if (i % 2 === 0) return plain(part);
    const mark = document.createElement('mark');
    mark.textContent = plain(part);
    return mark;
  });
}
