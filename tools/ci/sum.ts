export interface Sum {
  readonly passed: number;
  readonly failed: number;
}

interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

/**
 * Gates and tests together. What did not report counts as failed: a check that died, a test run without its report,
 * a test file that did not load, a run that ended badly although every test passed (an unhandled error).
 */
export function sumOf(checkOutput: string, testReport: string, testsEnded: number): Sum {
  const gates = /^(\d+) passed, (\d+) failed$/m.exec(checkOutput);
  const tests = parseReport(testReport);
  const passed = Number(gates?.[1] ?? 0) + (tests?.numPassedTests ?? 0);
  const counted = Number(gates?.[2] ?? 1) + (tests === undefined ? 1 : failuresOf(tests));
  const failed = counted === 0 && testsEnded !== 0 ? 1 : counted;
  return { passed, failed };
}

function failuresOf(tests: TestReport): number {
  return tests.numFailedTests > 0 ? tests.numFailedTests : tests.numFailedTestSuites;
}

function parseReport(text: string): TestReport | undefined {
  try {
    return JSON.parse(text) as TestReport;
  } catch {
    return undefined;
  }
}
