/**
 * What tells source code from what a program printed. Code that raises or maps errors names statuses and messages that nobody received; what it
 * printed has stack frames, or a body that parses as it stands.
 */
const TELLS: readonly RegExp[] = [
  /\bthrow new \w+\s*\(/, // JavaScript, Java, C#
  /^[ \t]*raise \w[\w.]*\(/m, // Python
  /\bres(?:ponse)?\.status\(\s*\w+\s*\)/, // Express
  /\b(?:http\.Error|c\.JSON|w\.WriteHeader)\(/, // Go
  /^[ \t]*@\w+(?:\(|\s*$)/m, // annotations, decorators
  /\bSELECT\b[\s\S]{0,500}\bFROM\b|\bINSERT INTO\b|^[ \t]*SELECT\b/i, // SQL
  /^[ \t]*(?:export\s+)?(?:declare\s+)?(?:type|enum|interface|class|struct)\s+\w+[^\n]{0,80}[={]/m, // declarations
  /^[ \t]*(?:return|if|else|for|while|switch|case|catch)\b[^\n]{0,200}[({][^\n]{0,200}[;{)]\s*$/m, // statements
  /^[ \t]*\$\w+\s*=[^\n]{0,200};\s*$/m, // PHP
  /^[ \t]*[\w.#-]+\s*\{\s*[\w-]+\s*:\s*[^{}"'\n]{1,80};?\s*\}\s*$/m, // CSS
];

/** Frames of a stack: then the code was run, and printed this. */
const RE_PRINTED = /\n[ \t]+at \S|Traceback \(most recent|^[ \t]*File "[^"\n]{1,500}", line \d|\bcurl: \(|^HTTP\/\d|^(?:Code: \d+\. )?[\w.:$]{0,80}(?:Exception|Error): \S/m;

const MOST = 20_000;

/** Whether a text is source code rather than the output of a program. */
export const isSourceCode = (text: string): boolean => {
  const head = text.slice(0, MOST);
  return !RE_PRINTED.test(head) && TELLS.some((tell) => tell.test(head));
};
