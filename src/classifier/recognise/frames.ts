const MOST = 20_000;

/** Whether frames of a stack stand in a text: between an error's headline and its members, as a runtime prints them. */
export const hasFrames = (text: string): boolean => /\n[ \t]+at \S/.test(text.slice(0, MOST));
