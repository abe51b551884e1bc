import nodeModule from 'node:module';
import process from 'node:process';
import { run, type Engine } from './cli/run.js';

/** From Node 22.1 on, compiled code is kept between runs, as `eslint` and `tsc` do: https://nodejs.org/api/module.html#module-compile-cache */
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

/** A reader such as `head` may close the pipe before the report is written: that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  workingDirectory: process.cwd(),
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  loadEngine: async () => {
    const [{ analyzeCached }, { rules }, { changeRules }] = await Promise.all([
      import('./cached-analysis.js'), import('../rules/index.js'), import('../rules/changes/index.js'),
    ]);
    const analyzeChange: Engine['analyzeChange'] = async (...question) => (await import('./changed-analysis.js')).analyzeChange(...question);
    const analyzeFacts: Engine['analyzeFacts'] = async (...question) => (await import('./linked-analysis.js')).analyzeFacts(...question);
    const collect: Engine['collect'] = async (...question) => (await import('./collected-packages.js')).factsOfPackages(...question);
    return { analyze: analyzeCached, analyzeChange, analyzeFacts, collect, rules, changeRules };
  },
});
