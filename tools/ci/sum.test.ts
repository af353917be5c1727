import { expect, it } from 'vitest';
import { sumOf } from './sum.ts';

const check = 'ok     types\n12 passed, 0 failed\n';

function report(passed: number, failed: number, failedSuites = 0): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numFailedTestSuites: failedSuites,
  });
}

it.each([
  ['all well', check, report(30, 0), 0, { passed: 42, failed: 0 }],
  ['a failed gate', '11 passed, 1 failed\n', report(30, 0), 0, { passed: 41, failed: 1 }],
  ['a failed test', check, report(29, 1, 1), 1, { passed: 41, failed: 1 }],
  ['a test file that does not load', check, report(30, 0, 1), 1, { passed: 42, failed: 1 }],
  ['a check that died', '', report(30, 0), 0, { passed: 30, failed: 1 }],
  ['tests that left no report', check, '', 1, { passed: 12, failed: 1 }],
  ['an error outside the tests', check, report(30, 0), 1, { passed: 42, failed: 1 }],
])('sumOf counts %s', (_, checkOutput, testReport, testsEnded, sum) => {
  expect(sumOf(checkOutput, testReport, testsEnded)).toEqual(sum);
});
