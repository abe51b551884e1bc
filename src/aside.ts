import { workerData } from 'node:worker_threads';
import { lookUp } from './cache/applications.js';
import { Engine } from './engine.js';
import type { AsideTask } from './report/eslint/session.js';

/** The thread in which an editor's project is analysed while the editor goes on. */
const { root, policy, cache } = workerData as AsideTask;
const looked = lookUp(cache, { root, policy });
if ('keep' in looked) looked.keep(new Engine({ root, policy }).analyze(undefined, looked.discovery));
