import { isForDevelopment } from '../../catalog/development.js';
import { titleOfLeakable } from '../../catalog/leakable.js';
import type { ExposureFact } from '../../collect/infrastructure-facts.js';

/** What frameworks and web servers show as it is. */
const servedFolder = /^(?:(.*)\/)?(?:public|wwwroot|htdocs)\/.+$/;
/** Pages may load such a database on purpose. */
const oftenMeant = /\.(sqlite3?|db)$/;

/**
 * Files with secrets and copies of records below the public folder of a package.
 *
 * @param leakable paths of such files
 * @param manifests paths of `package.json` files
 */
export function servedFiles(leakable: readonly string[], manifests: ReadonlySet<string>): ExposureFact[] {
  return leakable.flatMap((file): ExposureFact[] => {
    const found = servedFolder.exec(file);
    const holder = found?.[1];
    if (found === null || !manifests.has(holder === undefined ? 'package.json' : `${holder}/package.json`)) return [];
    return [{
      span: { file, start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 },
      way: 'served-file', technology: 'file', title: titleOfLeakable(file), name: file,
      ports: [], protection: oftenMeant.test(file) ? 'unknown' : 'none', isDevelopment: isForDevelopment(file),
    }];
  });
}
