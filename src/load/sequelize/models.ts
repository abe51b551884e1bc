import type { VirtualDeclaration } from '../project.js';

const defined = /\.define\s*(?:<[^()]*>)?\(\s*(['"`])([\w$ -]+)\1\s*,/g;
const classes = /\bclass\s+([\w$]+)\s+extends\s+[\w$.]*Model\b/g;

/**
 * The names of all models, as a declaration: `sequelize.models`, and the object that a folder of models is loaded into, have members that
 * no code writes down.
 */
export function declareSequelizeModels(sources: ReadonlyMap<string, string>): VirtualDeclaration[] {
  const names = new Set<string>();
  for (const text of sources.values()) {
    if (!/sequelize|DataTypes/i.test(text)) continue;
    for (const [, , name = ''] of text.matchAll(defined)) names.add(name);
    for (const [, name = ''] of text.matchAll(classes)) names.add(name);
  }
  if (names.size === 0) return [];
  const members = [...names].sort().map((name) => `  ${JSON.stringify(name)}: LetheSequelizeModel<${JSON.stringify(name)}>;`);
  return [{ path: 'lethe-sequelize-models.d.ts', text: `interface LetheSequelizeModels {\n${members.join('\n')}\n}\n`, specifiers: [], locations: [] }];
}
