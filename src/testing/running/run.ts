/** One call of a snippet: what it is given, and what stands in for the reader's own functions. */
export interface Call {
  /** The snippet and the name of its function. */
  code: string;
  name: string;
  url: string;
  method: string;
  headers: Readonly<Record<string, string>>;
  /** The JSON body, where the call has one. */
  body: unknown;
  /** What a caller's check answers; `null` where the caller gives none. */
  unapplied: boolean | null;
  /** What a caller's poll answers, one after the other; `null` where the caller gives none. */
  ready: readonly boolean[] | null;
  /** The body is a parameter of its own. */
  takesBody: boolean;
}

/** How a call ended. No interpreter really sleeps: each has its own sleep replaced by one that writes down the seconds. */
export interface Ended {
  /** The message of the error that it ended with; `null` where it handed on a response. */
  raised: string | null;
  slept: number[];
}

/** Runs calls of one language, in order. */
export type Runner = (calls: readonly Call[]) => Promise<Ended[]>;
