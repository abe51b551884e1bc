import type { VirtualDeclaration } from './project.js';

const modelFile = /(?:^|\/)api\/models\/([A-Z]\w*)\.[cm]?[jt]s$/;
const definition = /\bmodule\.exports\s*=\s*\{[\s\S]*\battributes\s*:\s*\{/;

/**
 * The models of Sails as a declaration: each file below `api/models` is a global variable of its name, and a member of `sails.models` in lower case,
 * that no code writes down (sailsjs.com/documentation/concepts/models-and-orm).
 */
export function declareSailsModels(sources: ReadonlyMap<string, string>): VirtualDeclaration[] {
  const names = [...sources].flatMap(([path, text]) => {
    const name = nameOfSailsModel(path);
    return name !== undefined && definition.test(text) ? [name] : [];
  });
  if (names.length === 0) return [];
  const all = [...new Set(names)].sort();
  const globals = all.map((name) => `declare var ${name}: LetheWaterlineModel<'${name}'>;`);
  const members = all.map((name) => `${name.toLowerCase()}: LetheWaterlineModel<'${name}'>;`);
  return [{ path: 'lethe-sails-models.d.ts', text: `${globals.join('\n')}\ndeclare var sails: { models: { ${members.join(' ')} }; [member: string]: any };\n`, specifiers: [], locations: [] }];
}

/** `User` of `api/models/User.js`. */
export function nameOfSailsModel(path: string): string | undefined {
  return modelFile.exec(path)?.[1];
}
