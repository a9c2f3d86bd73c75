import { defineConfig } from 'vitest/config';

/** One project for each folder of tests; the time-outs are for a busy machine, not for a quiet one. */
const project = (name: string, timeoutMs: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
  },
});

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['test/support/setup.ts'],
    reporters: ['default', './test/support/count-reporter.ts'],
    projects: [
      project('unit', 10_000),
      project('integration', 30_000),
      project('contract', 30_000),
      project('e2e', 120_000),
      project('faults', 300_000),
    ],
  },
});
