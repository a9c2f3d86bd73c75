import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the report of a run with one plain line, `N passed, N failed, N skipped`, and the reasons of
 * what was skipped. A file that does not load counts as one failure, and so does an error that
 * no test caught.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    const skippedByReason = new Map<string, number>();
    for (const module of modules) {
      const ownErrors = module.errors().length;
      counts.failed += ownErrors > 0 ? 1 : 0;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'failed') counts.failed += 1;
        else {
          counts.skipped += 1;
          const reason =
            (result.state === 'skipped' ? result.note : undefined) ?? 'no reason given';
          skippedByReason.set(reason, (skippedByReason.get(reason) ?? 0) + 1);
        }
      }
    }
    for (const [reason, count] of skippedByReason) {
      process.stdout.write(`${count} skipped: ${reason}\n`);
    }
    process.stdout.write(
      `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
    );
  }
}
