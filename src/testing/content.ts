import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import type { Mistake } from '../catalog/mistake.ts';
import { readContent } from '../catalog/read.ts';
import type { Catalog } from '../catalog/model.ts';

/** A small content folder without a mistake: one API, one error, one status. Tests change one thing of it. */
export const WHOLE: Readonly<Record<string, string>> = {
  'apis/acme/api.yaml': `name: Acme
documentation: https://docs.acme.example/errors
description: Acme sends anvils.
envelope:
  shape: flat-error-string
  summary: Every error has an \`error\`.
  branchOn: code
  required: /error
  code: /error
  reason: /reason
  source: Body
unknownCode: { treatAs: status, summary: It says no more than its status., source: Codes }
operations:
  - { id: send-anvil, label: send an anvil, method: POST, path: /anvils, source: Calls }
idempotency: { key: none, summary: There is no key., source: Calls }
facts:
  - { id: anvil-landed, question: Did the anvil land?, yes: It landed, no: It did not }
support: { to: provider, quote: [the anvil], source: Support }
`,
  'apis/acme/errors/too_heavy.md': `---
title: Too heavy
status: 422
fires: The anvil is too heavy.
verdict: fix
summary: Send a lighter anvil.
because: Heavy anvils stay heavy.
source: Weights
cases:
  - id: iron
    title: It is of iron
    text: Iron is heavy.
    when: { reason: iron }
  - id: lead
    title: It is of lead
    text: Lead is heavier.
examples:
  - title: An anvil of iron
    case: iron
    response: |
      HTTP/1.1 422 Unprocessable Content

      {"error":"too_heavy","reason":"iron"}
---

Anvils have a weight.
`,
  'apis/acme/errors/landed.md': `---
title: Landed
status: 409
fires: The anvil has landed.
source: Landing
cases:
  - { id: roof, title: On a roof, text: It went through the roof. }
examples:
  - title: Landed
    response: |
      HTTP/1.1 409 Conflict

      {"error":"landed"}
related: too_heavy
---

It has landed.
`.replace('related: too_heavy', 'related: [too_heavy]'),
  'statuses/422.md': `---
phrase: Unprocessable Content
idempotent: fix
nonIdempotent: fix
applied: no
because: It was understood and refused.
source: { url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21" }
---

Understood, and refused.
`,
};

/** Reads a content folder made of these files, to be published at `site`, and takes the folder away again. Files in mistakes are named as here. */
export function readFiles(files: Readonly<Record<string, string>>, site?: string): { catalog: Catalog; mistakes: Mistake[] } {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { catalog, mistakes } = readContent(folder, site);
    return { catalog, mistakes: mistakes.map((one) => ({ ...one, file: one.file.slice(one.file.indexOf(folder.split('/').at(-1) ?? '') + (folder.split('/').at(-1) ?? '').length + 1) })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const RE_PARTS = /^(---\n)([\s\S]*?)(---\n[\s\S]*)$/;

/** The whole folder with one file's data changed; the rest of the file stays as it is written. */
export function changed(name: string, change: (data: Document) => void): Record<string, string> {
  const text = WHOLE[name] ?? '';
  const [, before = '', yaml = text, after = ''] = RE_PARTS.exec(text) ?? [];
  const data = parseDocument(yaml);
  change(data);
  return { ...WHOLE, [name]: `${before}${data.toString({ lineWidth: 0 })}${after}` };
}
