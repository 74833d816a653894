const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** A moment (ISO 8601) as it is said to everybody alike: `1 March 2026 at 12:00 UTC`. */
export const momentText = (now: string): string => `${FORMAT.format(new Date(now))} UTC`;
