import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quoted } from '../../snippets/code/text.ts';
import { run } from './process.ts';
import type { Call, Ended, Runner } from './run.ts';

/** Go has no sleep that could be replaced from outside: `time.Sleep(` is renamed in the text, the one change that is made to it. */
function program({ code, name, url, method, headers, body, unapplied, ready }: Call): string {
  const asks = ready ? `, func() bool { answers = answers[1:]; return answers[0] }` : code.includes('unapplied func() bool') ? `, ${unapplied === null ? 'nil' : `func() bool { return ${unapplied} }`}` : code.includes('ready func() bool') ? ', nil' : '';
  const sent = body === undefined ? 'nil' : `mainstrings.NewReader(${quoted(JSON.stringify(body))})`;
  return [
    'package main',
    'import (mainhttp "net/http"; mainjson "encoding/json"; mainos "os"; mainstrings "strings"; maintime "time")',
    code.replaceAll('time.Sleep(', 'sleep('),
    'var slept = []float64{}',
    'func sleep(pause maintime.Duration) { slept = append(slept, pause.Seconds()) }',
    `var answers = []bool{true, ${(ready ?? []).join(', ')}${ready?.length ? ', ' : ''}true}`,
    'func main() {',
    '_ = mainstrings.NewReader',
    `request, _ := mainhttp.NewRequest(${quoted(method)}, ${quoted(url)}, ${sent})`,
    ...Object.entries(headers).map(([header, value]) => `request.Header.Set(${quoted(header)}, ${quoted(value)})`),
    `_, err := ${name}(request${asks})`,
    'var raised any',
    'if err != nil { raised = err.Error() }',
    'mainjson.NewEncoder(mainos.Stdout).Encode(map[string]any{"raised": raised, "slept": slept})',
    '}',
  ].join('\n');
}

async function one(call: Call): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'go-'));
  try {
    writeFileSync(join(folder, 'main.go'), program(call));
    const { stdout, stderr, status } = await run('go', ['run', join(folder, 'main.go')]);
    if (status !== 0) throw new Error(`Go did not run: ${stderr}`);
    return JSON.parse(stdout) as Ended;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each call is a program of its own. */
export const go: Runner = async (calls) => {
  const ended: Ended[] = [];
  for (const call of calls) ended.push(await one(call));
  return ended;
};
