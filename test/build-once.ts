import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of a folder with the built package, made for this run; empty where the build failed. */
    built: string;
  }
}

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Builds the package once for the tests that run it as a process. Other tests do not depend on it. */
export default function setup({ provide }: TestProject): () => void {
  const folder = path.join('node_modules', '.cache', `lethe-test-${String(process.pid)}`);
  const built = path.join(project, folder, 'dist');
  try {
    execFileSync(process.execPath, ['build.js', '--no-types', '--out', path.join(folder, 'dist')], { cwd: project, stdio: 'pipe' });
    // The pages of the rules lie beside the build, as in the package.
    cpSync(path.join(project, 'docs', 'rules'), path.join(project, folder, 'docs', 'rules'), { recursive: true });
    provide('built', built);
  } catch (error) {
    provide('built', '');
    console.error(`The build for the tests failed.\n${String((error as { stderr?: Buffer }).stderr)}`);
  }
  return () => rmSync(path.join(project, folder), { recursive: true, force: true });
}
