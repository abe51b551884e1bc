import { UsageError } from '../load/usage-error.js';
import { openWorkspace } from '../load/workspace.js';
import type { FoundArtefact } from './files.js';

/**
 * The artefacts that say everything: those that were read with packages which no other artefact has all of. What a package says alone, an artefact of
 * what depends on it says too.
 *
 * @throws UsageError where artefacts were collected from different states of a package
 */
export function withoutCovered(artefacts: readonly FoundArtefact[]): FoundArtefact[] {
  requireOneState(artefacts);
  const sets = artefacts.map((artefact) => ({ artefact, folders: new Set(artefact.header.packages.map(([directory]) => directory)) }));
  const covers = (outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean => inner.size <= outer.size && [...inner].every((directory) => outer.has(directory));
  return sets.filter(({ folders }, index) => !sets.some((other, position) => (
    position !== index && covers(other.folders, folders) && (other.folders.size > folders.size || position < index)
  ))).map(({ artefact }) => artefact);
}

function requireOneState(artefacts: readonly FoundArtefact[]): void {
  const states = new Map<string, { digest: string; shown: string }>();
  for (const { header, shown } of artefacts) {
    for (const [directory, digest] of header.packages) {
      const known = states.get(directory) ?? { digest, shown };
      if (known.digest !== digest) throw new UsageError(`"${known.shown}" and "${shown}" were collected from different states of ${directory === '' ? 'the root' : directory}. Collect both again`);
      states.set(directory, known);
    }
  }
}

/**
 * Makes sure that no package of the workspace is missing, as far as the workspace is there to look at.
 *
 * @param root absolute path of the workspace
 * @throws UsageError where a package has sources and no artefact
 */
export function requireAllPackages(artefacts: readonly FoundArtefact[], root: string, exclude: readonly string[]): void {
  const { workspace, sources } = openWorkspace(root, exclude);
  const known = new Set(artefacts.flatMap(({ header }) => header.packages.map(([directory]) => directory)));
  const missing = [...new Set([...sources].map((file) => workspace.packageOf(file)))].filter((directory) => !known.has(directory)).sort();
  if (missing.length === 0) return;
  const names = missing.slice(0, 3).map((directory) => (directory === '' ? 'the root' : directory)).join(', ');
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  throw new UsageError(`There are no facts of ${names}${more}. Write them with: lethe collect ${missing[0] === '' ? '.' : missing[0] ?? ''} --out FILE, and name the file with --facts`);
}
