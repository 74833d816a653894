/** The first and the last part of a long text, `most` characters in all: what tells of a request or a failure stands near an end. */
export const ends = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most / 2)}\n${text.slice(-most / 2)}` : text);
