import { ts } from 'ts-morph';
import { entriesOf, parseJsonTree } from '../json-tree.js';

/** Where settings lie: `config/config.json` of the tool of Sequelize, `config/production.json` of node-config. */
const settingsFile = /(^|\/)(config|configuration|settings|database)\/[\w.-]+\.json$|(^|\/)(config|database|sequelize)\.json$/;
/** Environments, sections and the options within one. */
const maximumDepth = 4;

/** What connections of Sequelize that settings in JSON describe give their models by default: `define` beside `dialect`. */
export function readConnectionDefaults(files: Iterable<string>, read: (file: string) => string | undefined): ts.ObjectLiteralExpression[] {
  return [...files].filter((file) => settingsFile.test(file)).sort().flatMap((file) => {
    const text = read(file) ?? '';
    return text.includes('"dialect"') && text.includes('"define"') ? defaultsIn(parseJsonTree(file, text), 0) : [];
  });
}

function defaultsIn(settings: ts.ObjectLiteralExpression | undefined, depth: number): ts.ObjectLiteralExpression[] {
  if (settings === undefined || depth > maximumDepth) return [];
  const entries = entriesOf(settings);
  const defaults = objectOf(entries.get('define')?.node);
  if (entries.has('dialect') && defaults !== undefined) return [defaults];
  return [...entries.values()].flatMap(({ node }) => defaultsIn(objectOf(node), depth + 1));
}

function objectOf(node: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  return node !== undefined && ts.isObjectLiteralExpression(node) ? node : undefined;
}
