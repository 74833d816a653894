import type { Safety } from '../schemas/verdict.ts';

/** What the site is called. */
export const SITE_NAME = 'Faultbook';

const SAFETY: Record<Safety, { short: string; long: string }> = {
  yes: { short: 'yes', long: 'yes: a repeat cannot apply it twice' },
  no: { short: 'no', long: 'no: a repeat can apply it twice' },
  unknown: { short: 'we can’t tell', long: 'we can’t tell from the response; it depends on what was sent' },
};

/** Whether a repeat is safe, in words. */
export const safetyWords = (safety: Safety, short = false): string => SAFETY[safety][short ? 'short' : 'long'];

/** A written source, `url § section`, taken apart again for a link. */
export function sourceParts(line: string): { url: string; section: string | null } {
  const [url = line, section = null] = line.split(' § ');
  return { url, section };
}

/** The name of a source as a link's text: its section, or its host and path. */
export const sourceName = ({ url, section }: { url: string; section?: string | null | undefined }): string => section ?? url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
