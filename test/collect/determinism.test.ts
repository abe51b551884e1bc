import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/catalog/classify.js';
import { collect } from '../../src/collect/collect.js';
import type { FileFacts } from '../../src/collect/facts.js';
import { link } from '../../src/link/link.js';
import { loadProject } from '../../src/load/load.js';
import type { Application } from '../../src/link/application.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { lazily } from './analyzed.js';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

function linked(root: string, facts: readonly FileFacts[]): Application {
  return link({ root, facts, taxonomy: createTaxonomy([]), policy: defaultPolicy(), partial: false });
}

describe.each(examples)('the facts of %s', (example) => {
  const root = fileURLToPath(new URL(example, folder));
  const project = lazily(() => loadProject({ root }));
  const facts = lazily(() => collect(project()));

  it('are some', () => {
    const application = linked(root, facts());
    expect(application.stores.length).toBeGreaterThan(0);
    expect(application.flows.length + application.exposures.length).toBeGreaterThan(0);
    expect(application.stores.some(({ accesses }) => accesses.length > 0)).toBe(true);
  });

  it('are the same when the files are read in reverse order', () => {
    const reversed = { ...project(), sourceFiles: [...project().sourceFiles].reverse() };
    expect(collect(reversed)).toEqual(facts());
  });

  it('are the same a second time, with a new program', () => {
    expect(collect(loadProject({ root }))).toEqual(facts());
  });

  it('link to the same application in any order', () => {
    expect(linked(root, [...facts()].reverse())).toEqual(linked(root, facts()));
  });

  it('are plain data, before and after linking', () => {
    const application = linked(root, facts());
    expect(JSON.parse(JSON.stringify(facts()))).toStrictEqual(facts());
    expect(JSON.parse(JSON.stringify(application))).toStrictEqual(application);
  });

  it('name files relative to the root', () => {
    expect(facts().map(({ file }) => file).filter((file) => file.startsWith('/') || file.includes('\\'))).toEqual([]);
    expect(JSON.stringify(facts())).not.toContain(root);
  });
});

const fixtureFolder = new URL('../fixtures/', import.meta.url);
const fixtures = readdirSync(fixtureFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe.each(fixtures)('the conclusions about %s', (fixture) => {
  it('are the same when the files are read in reverse order', () => {
    const root = fileURLToPath(new URL(fixture, fixtureFolder));
    const project = loadProject({ root });
    const facts = collect(project);
    const reversed = collect({ ...project, sourceFiles: [...project.sourceFiles].reverse(), sqlFiles: [...project.sqlFiles].reverse() });
    expect(linked(root, reversed)).toEqual(linked(root, facts));
  });
});
