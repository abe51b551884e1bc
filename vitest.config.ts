import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**'],
    globalSetup: ['test/build-once.ts'],
    // The compiler, the catalogue and the plugin are loaded once for each worker rather than once for each file.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      // They run only in the built package, as processes and threads of their own.
      exclude: ['**/*.d.ts', '**/fixtures/**', 'src/cli.ts', 'src/aside.ts', 'src/engine-loader.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 85, functions: 85, branches: 85, statements: 85 },
    },
  },
});
