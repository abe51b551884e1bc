import { isWithin } from '../../load/paths.js';
import type { WorkspacePackage } from '../../load/project.js';

/** The innermost package around a file, by its path. */
export function packageAround(path: string, packages: readonly WorkspacePackage[]): WorkspacePackage | undefined {
  const around = packages.filter(({ directory }) => isWithin(path, directory));
  return around.reduce<WorkspacePackage | undefined>((inner, next) => (inner === undefined || next.directory.length > inner.directory.length ? next : inner), undefined);
}
