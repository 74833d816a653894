import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { type Count, count } from './count.ts';
import { STEPS, type Step } from './steps.ts';

/** `npm test`: runs the steps, says how long each took, and ends with one line of counts. */
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };

function run({ name, command: [program = '', ...args], live, report }: Step): boolean {
  const started = performance.now();
  if (report) rmSync(report, { force: true });
  if (live) console.log(`… ${name}`);
  const { status, error, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8', stdio: live ? 'inherit' : 'pipe', maxBuffer: 2 ** 28 });
  const passed = status === 0;
  if (!live && !passed) console.log(error?.message ?? `${stdout}${stderr}`);
  console.log(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (report && existsSync(report)) {
    const found = count(report);
    total.passed += found.passed;
    total.failed += found.failed;
    total.skipped += found.skipped;
  }
  return passed;
}

const stopped = STEPS.find((step) => !run(step));
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}${stopped ? `; stopped at: ${stopped.name}` : ''}`);
process.exitCode = stopped || total.failed > 0 ? 1 : 0;
