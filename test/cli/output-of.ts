import { run, type Engine } from '../../src/cli/run.js';

/** Runs a command within the test's own process, and gives what it printed with its exit code. */
export async function outputOf(
  command: string, workingDirectory: string, engine: Engine, environment: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const code = await run(command.split(' '), {
    workingDirectory,
    environment,
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    loadEngine: () => Promise.resolve(engine),
  });
  return { code, stdout, stderr };
}

/** The part of an engine that commands do not ask which read code. */
export const withoutFacts: Pick<Engine, 'analyzeFacts' | 'collect'> = {
  analyzeFacts: () => Promise.reject(new Error('The facts are not asked for here.')),
  collect: () => Promise.reject(new Error('The facts are not asked for here.')),
};
