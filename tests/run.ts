import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser/find-browser';

/*
 * Everything that can be tested, in one go: types, lint, unit and component tests, the build, and
 * end-to-end tests of the built site in a real browser. Ends with `N passed, N failed`.
 */

interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };

function run(command: string, args: readonly string[]): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'inherit', shell }).status === 0;
}

function step(name: string): boolean {
  const fine = run('npm', ['run', '--silent', name]);
  total[fine ? 'passed' : 'failed']++;
  return fine;
}

/** Runs test projects and adds up what their report says. */
function tests(projects: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-report-'));
  const report = join(folder, 'report.json');
  const fine = run('npx', [
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`
  ]);
  const { passed, failed } = readReport(report);
  total.passed += passed;
  // A run can fail without a failed test, for example when a file cannot be loaded.
  total.failed += fine ? failed : Math.max(1, failed);
  rmSync(folder, { recursive: true, force: true });
}

function readReport(file: string): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

try {
  console.log(`Browser: ${findBrowser()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
step('check');
step('lint');
tests(['core', 'ui']);
if (step('build')) tests(['e2e']);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
