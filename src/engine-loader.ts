import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Engine, EngineOptions } from './engine.js';
import type { AsideTask } from './report/eslint/session.js';

/*
 * Both stand beside the bundle that this module becomes part of. ESLint asks rules without waiting for anything, so the engine, and with it the
 * compiler, is loaded at the first question that the cache does not answer.
 */
const engineModule = './engine.js';
const asideModule = './aside.js';

export function createEngine(options: EngineOptions): Engine {
  const loaded = createRequire(import.meta.url)(engineModule) as { Engine: typeof Engine };
  return new loaded.Engine(options);
}

/** Analyses a project in a thread of its own, which ends with it, and never keeps the process alive. */
export function analyzeAside(task: AsideTask, onEnd: () => void): void {
  const worker = new Worker(new URL(asideModule, import.meta.url), { workerData: task });
  worker.unref();
  // A failure shows at the next question: the cache has no answer, and the session tries by itself.
  worker.once('error', onEnd).once('exit', onEnd);
}
