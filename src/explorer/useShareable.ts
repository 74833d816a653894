import { useEffect, useEffectEvent, useState } from 'react';
import type { Finding } from '../schemas/finding.ts';

/** Reads a text the way the answer was read: with the same choice of the reader. */
export type Reread = (text: string) => Promise<Finding>;

/** The finding from which may be copied: of the redacted text, read again where anything was masked. Null until it has been read. */
export function useShareable(finding: Finding, reread: Reread): Finding | null {
  const [read, setRead] = useState<{ of: Finding; shareable: Finding } | null>(null);
  const hasSecrets = finding.secrets.length > 0;
  const readAgain = useEffectEvent(reread);
  useEffect(() => {
    if (!hasSecrets) return;
    let current = true;
    // Where the reading is given up, a newer answer follows.
    readAgain(finding.redacted).then(
      (shareable) => {
        if (current) setRead({ of: finding, shareable });
      },
      () => {},
    );
    return () => {
      current = false;
    };
  }, [finding, hasSecrets]);
  if (!hasSecrets) return finding;
  return read?.of === finding ? read.shareable : null;
}
