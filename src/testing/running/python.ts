import { run } from './process.ts';
import type { Ended, Runner } from './run.ts';

/** Reads calls, one a line, and answers one line each. `time.sleep` is replaced; `requests` is the real library. */
const DRIVER = `
import json, sys, time
slept = []
time.sleep = slept.append
for line in sys.stdin:
    call = json.loads(line)
    slept.clear()
    scope = {}
    exec(call["code"], scope)
    options = {"headers": call["headers"]}
    if "body" in call:
        options["json"] = call["body"]
    if call["unapplied"] is not None:
        options["unapplied"] = lambda: call["unapplied"]
    if call["ready"] is not None:
        answers = list(call["ready"])
        options["ready"] = lambda: answers.pop(0) if answers else True
    raised = None
    try:
        scope[call["name"]](call["method"], call["url"], **options)
    except Exception as error:
        raised = str(error)
    print(json.dumps({"raised": raised, "slept": slept}), flush=True)
`;

/** Python runs in one process of its own. */
export const python: Runner = async (calls) => {
  const { stdout, stderr } = await run('python3', ['-c', DRIVER], calls.map((call) => `${JSON.stringify(call)}\n`).join(''));
  const lines = stdout.trimEnd().split('\n').filter(Boolean);
  if (lines.length !== calls.length) throw new Error(`Python answered ${lines.length} of ${calls.length} calls.\n${stderr}`);
  return lines.map((line) => JSON.parse(line) as Ended);
};
