import type { Changes } from './changes.ts';

/** A feed must say when it was last updated (RFC 4287, section 4.1.1); one that holds nothing yet was never. */
const NEVER = '1970-01-01';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
const moment = (date: string): string => `${date}T00:00:00Z`;

/** Changes as an Atom feed (RFC 4287). No date comes from the build: the same content is the same feed. */
export function atomFeed({ id, title, feed, page, changes }: Changes): string {
  const entries = changes.map((one) => `  <entry>
    <id>${escaped(one.id)}</id>
    <title>${escaped(one.title)}</title>
    <updated>${moment(one.on)}</updated>
    <link href="${escaped(one.url)}"/>
    <summary>${escaped(one.text)}</summary>
  </entry>
`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(id)}</id>
  <title>${escaped(title)}</title>
  <author><name>Faultbook</name></author>
  <updated>${moment(changes[0]?.on ?? NEVER)}</updated>
  <link rel="self" type="application/atom+xml" href="${escaped(feed)}"/>
  <link rel="alternate" type="text/html" href="${escaped(page)}"/>
${entries.join('')}</feed>
`;
}
