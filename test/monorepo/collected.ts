import { join } from 'node:path';
import { artefactText, parseArtefact } from '../../src/artefact/artefact.js';
import type { FoundArtefact } from '../../src/artefact/files.js';
import { withoutCovered } from '../../src/artefact/whole.js';
import { createTaxonomy } from '../../src/catalog/classify.js';
import { collectPackages } from '../../src/collected-packages.js';
import { Engine } from '../../src/engine.js';
import type { Application } from '../../src/link/application.js';
import { link } from '../../src/link/link.js';
import { mergeParts } from '../../src/link/parts/merge-parts.js';
import { openWorkspace } from '../../src/load/workspace.js';
import { defaultPolicy, type Policy } from '../../src/policy/policy.js';

/** The application as one process sees it, and as it is linked from what was collected package by package, each in the form of a file; with the packages that were read for each. */
export function bothWays(root: string, changes: Partial<Policy> = {}): { whole: Application; linked: Application; packages: string[][] } {
  const policy = { ...defaultPolicy(), ...changes };
  const artefacts = artefactsOf(root, policy);
  const facts = mergeParts(withoutCovered(artefacts));
  const packages = artefacts.map(({ header }) => header.packages.map(([directory]) => directory));
  return { packages, whole: new Engine({ root, policy }).analyze(), linked: link({ root, facts, taxonomy: createTaxonomy(policy.personal), policy, partial: false }) };
}

/** The artefact of every package that has sources. */
export function artefactsOf(root: string, policy: Policy = defaultPolicy()): FoundArtefact[] {
  const { workspace, sources } = openWorkspace(root, policy.exclude);
  const directories = [...new Set([...sources].map((file) => workspace.packageOf(file)))].sort();
  return directories.map((directory) => artefactOf(root, [directory], policy));
}

export function artefactOf(root: string, directories: readonly string[], policy: Policy = defaultPolicy()): FoundArtefact {
  const artefact = parseArtefact(artefactText(collectPackages({ root, directories, policy }), policy));
  if (artefact === undefined || !('lines' in artefact)) throw new Error(`The artefact of ${directories.join(', ')} cannot be read`);
  return { ...artefact, shown: join(directories[0] ?? '', 'facts.ndjson') };
}
