import type { Block, Document, Inline, Phrase } from '../snippets/reply/document.ts';
import { FORMATS, type FormatId } from '../snippets/reply/formats/formats.ts';

/** A place in the tree, which tells equal parts apart. */
const keyed = <T,>(parts: readonly T[]): { part: T; key: string }[] => parts.map((part, index) => ({ part, key: String(index) }));

function InlineView({ inline: { kind, text } }: { inline: Inline }) {
  if (kind === 'strong') return <strong>{text}</strong>;
  // Of unknown direction: it must not turn the words around it.
  return kind === 'code' ? <code dir="auto">{text}</code> : text;
}

/** A phrase; its link is shown and not followed: this is a picture of the reply. */
function PhraseView({ phrase: { inlines, link }, bare }: { phrase: Phrase; bare: boolean }) {
  return (
    <>
      {keyed(inlines).map(({ part, key }) => (
        <InlineView key={key} inline={part} />
      ))}
      {link && <u>{bare ? link.href : link.text}</u>}
    </>
  );
}

function BlockView({ block, bare }: { block: Block; bare: boolean }) {
  switch (block.kind) {
    case 'paragraph':
    case 'line':
      return (
        <p>
          <PhraseView phrase={block.phrase} bare={bare} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <code dir="auto">{block.text}</code>
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {keyed(block.items).map(({ part, key }) => (
            <li key={key}>
              <PhraseView phrase={part} bare={bare} />
            </li>
          ))}
        </List>
      );
    }
    case 'facts':
      return (
        <dl>
          {block.rows.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <PhraseView phrase={value} bare={bare} />
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}

/** A reply as whoever gets it will see it: laid out, or the very text where the format has no markup. */
export function ReplyPreview({ document, format }: { document: Document; format: FormatId }) {
  const { seen, print } = FORMATS[format];
  if (seen === 'as-text') return <pre className="fx-reply-seen">{print(document)}</pre>;
  return (
    <div className="fx-reply-seen">
      {keyed(document).map(({ part, key }) => (
        <BlockView key={key} block={part} bare={seen === 'bare-links'} />
      ))}
    </div>
  );
}
