import { selfAndParents } from '../../load/paths.js';
import type { WorkspacePackage } from '../../load/project.js';

const byDirectory = new WeakMap<readonly WorkspacePackage[], ReadonlyMap<string, WorkspacePackage>>();

/** The innermost package around a file, by its path. */
export function packageAround(path: string, packages: readonly WorkspacePackage[]): WorkspacePackage | undefined {
  const known = byDirectory.get(packages) ?? new Map(packages.map((one) => [one.directory, one]));
  byDirectory.set(packages, known);
  return selfAndParents(path).map((folder) => known.get(folder)).find((found) => found !== undefined);
}
