import ignore from 'ignore';

/** Folders that never hold an application's own code: what tools write, and what others wrote. */
const foreignFolders = new Set([
  'node_modules', 'dist', 'bower_components', 'jspm_packages', 'storybook-static', 'vendored', 'third_party',
  'third-party', 'generated', '__generated__',
]);

/** Folders of tests, stories and examples of data. */
const testFolders = new Set([
  '__tests__', '__test__', '__mocks__', '__fixtures__', '__snapshots__', 'test', 'tests', 'e2e', 'cypress',
  'playwright', 'fixtures', 'mocks', 'step_definitions', 'step-definitions', 'integration_test', 'integration_tests', 'integration-test',
  'integration-tests', 'unit_tests', 'unit-tests', 'testdata', 'test-data',
]);

/** Folders that hold no own code either, unless they stand among sources (`src/vendor/` of a marketplace). */
const ambiguousFolders = new Set(['build', 'out', 'coverage', 'vendor']);

const leftOutFile = new RegExp(
  '\\.(?:(?:test|spec|e2e)(?:-[a-z]+)?|stories|story|cy|mocks?|fixtures?|generated|gen|min|bundle)' +
  '\\.(?:d\\.)?[cm]?[jt]sx?$|' +
  '[-_]spec\\.[cm]?[jt]sx?$|' +
  // What makes and removes what tests need: `remove-test-users.js`, `seedTestData.ts`.
  '(?:^|/)(?:create|add|make|generate|seed|insert|prepare|reset|remove|delete|drop|clean(?:-?[uU]p)?|clear|purge|destroy)[-_]?[tT]est[-_]?(?:[uU]ser|[aA]ccount|[dD]ata|[dD]atabase|[dD][bB]|[rR]ecord|[fF]ixture)s?\\.[cm]?[jt]sx?$|' +
  // What runs tests is set up by files beside the sources: `jest.global-setup.js`, `setupTests.ts`.
  '(?:^|/)(?:(?:jest|vitest|playwright|cypress|karma|mocha)[.-][\\w.-]*|setup-?[tT]ests?|tests?-?[sS]etup|global-?(?:[sS]etup|[tT]eardown))\\.[cm]?[jt]sx?$',
);

/** Files in which generators put the types of a database's tables, beside or inside a folder of generated code. */
const tableTypes = /^(?:db|database|kysely|types?|schema|tables|index)(?:\.(?:generated|gen))?(?:\.d)?\.[cm]?ts$/i;

/** Decides by its name alone whether a path is left out; paths are relative to the root. */
export interface LeftOut {
  directory: (path: string) => boolean;
  file: (path: string) => boolean;
  /** A generated file that is part of the application where its content describes tables: no code does it otherwise. */
  mayDescribeTables: (path: string) => boolean;
}

/**
 * The default exclusions and those of the user.
 * @param exclude Globs as in a `.gitignore` at the root, braces allowed: `legacy/`, `src/old/*.ts`,
 *   `**\/{demo,sample}/**`.
 */
export function createLeftOut(exclude: readonly string[]): LeftOut {
  const rules = ignore({ ignorecase: false }).add(exclude.flatMap(expandBraces));
  const isExcluded = exclude.length === 0 ? () => false : (path: string) => rules.ignores(path);
  return {
    directory: (path) => isLeftOutFolder(path) || isExcluded(`${path}/`),
    file: (path) => leftOutFile.test(path) || isExcluded(path),
    mayDescribeTables: (path) => isGenerated(path) && !isExcluded(path),
  };
}

function isGenerated(path: string): boolean {
  const [name = '', folder = ''] = path.split('/').reverse();
  return tableTypes.test(name) && (/^(?:__generated__|generated)$/.test(folder) || /\.gen(?:erated)?\./.test(name));
}

function isLeftOutFolder(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  if (name.startsWith('.') || foreignFolders.has(name) || testFolders.has(name)) return true;
  return ambiguousFolders.has(name) && !parts.includes('src');
}

function expandBraces(glob: string): string[] {
  const braces = /^(.*?)\{([^{},]*,[^{}]*)\}(.*)$/s.exec(glob);
  if (!braces) return [glob];
  const [, before = '', choices = '', after = ''] = braces;
  return choices.split(',').flatMap((choice) => expandBraces(`${before}${choice}${after}`));
}
