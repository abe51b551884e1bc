import { describe, expect, it } from 'vitest';
import { ImportConfigurations } from '../../src/load/tsconfig.js';
import { readPackages } from '../../src/load/packages.js';
import type { VirtualDeclaration } from '../../src/load/project.js';
import { Resolver } from '../../src/load/resolver.js';

/** A resolver over files that exist nowhere; a value is the text of a configuration. */
function resolverOver(files: Record<string, unknown>, declarations: VirtualDeclaration[] = [],
  ambient: string[] = []): Resolver {
  const read = (file: string): string | undefined => {
    const content = files[file];
    return content === undefined ? undefined : typeof content === 'string' ? content : JSON.stringify(content);
  };
  const packages = readPackages(Object.keys(files), read);
  const known = new Set([...Object.keys(files).filter((file) => /\.[cm]?[jt]sx?$/.test(file)),
    ...declarations.map(({ path }) => path)]);
  const configurations = new ImportConfigurations(read, packages, new Set(Object.keys(files)));
  return new Resolver({ known, ambientModules: new Set(ambient), declarations, packages, configurations });
}

const sources = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, '']));

describe('relative imports', () => {
  const resolver = resolverOver({
    ...sources('src/user.ts', 'src/view.tsx', 'src/mail/index.ts', 'src/job.mts', 'src/old.js',
      'src/user.service.ts', 'src/index.ts', 'root.ts', 'src/types.d.ts'),
    ...sources('src/parcel/code/start.js'),
    'src/parcel/package.json': { main: './code/start.js' },
  });

  it.each([
    ['./user', 'src/user.ts'], ['./user.js', 'src/user.ts'], ['./user.ts', 'src/user.ts'], ['./view', 'src/view.tsx'],
    ['./view.jsx', 'src/view.tsx'], ['./job.mjs', 'src/job.mts'], ['./old', 'src/old.js'], ['./old.js', 'src/old.js'],
    ['./mail', 'src/mail/index.ts'], ['./mail/', 'src/mail/index.ts'], ['./user.service', 'src/user.service.ts'],
    ['.', 'src/index.ts'], ['./', 'src/index.ts'], ['../root', 'root.ts'], ['./types', 'src/types.d.ts'],
    ['./parcel', 'src/parcel/code/start.js'],
  ])('%s leads to %s', (specifier, path) => {
    expect(resolver.resolve('src', specifier)).toEqual({ path });
  });

  it('tells where a missing file would stand', () => {
    expect(resolver.resolve('src', './nowhere')).toEqual({ expected: 'src/nowhere' });
  });

  it('does not look outside the root', () => {
    expect(resolver.resolve('src', '../../elsewhere')).toEqual({});
  });
});

describe('imports from the folder of the package', () => {
  const resolver = resolverOver({ ...sources('models/loan.js', 'apps/desk/models/desk.js', 'apps/desk/client/start.js'), 'package.json': { name: 'library' }, 'apps/desk/package.json': { name: 'desk' } });

  it.each([
    ['client', '/models/loan', 'models/loan.js'], ['apps/desk/client', '/models/desk', 'apps/desk/models/desk.js'], ['apps/desk/client', '/models/loan', 'models/loan.js'],
  ])('in %s, %s leads to %s', (directory, specifier, path) => {
    expect(resolver.resolve(directory, specifier)).toEqual({ path });
  });

  it('expect no file', () => {
    expect(resolver.resolve('client', '/etc/hosts')).toEqual({});
  });
});

describe('imports by what a package.json says', () => {
  const resolver = resolverOver({
    ...sources('lib/models/loan.js', 'lib/models/index.js', 'lib/desk.js', 'src/shared/date.js', 'src/lent/date.js', 'events.js', 'apps/api/code/reader.js', 'apps/api/start.js'),
    'package.json': { name: 'library', _moduleAliases: { '@models': 'lib/models', '@root': '.', '@root/desk': 'lib/desk.js' }, scripts: { start: 'cross-env NODE_PATH=.:./src node start.js' }, dependencies: { lent: '1' } },
    'apps/api/package.json': { name: 'api', _moduleAliases: { '~': './code' }, scripts: { start: "NODE_PATH='code' node start.js" } },
  });

  it.each([
    ['lib', '@models/loan', 'lib/models/loan.js'], ['lib', '@models', 'lib/models/index.js'], ['lib', '@root/lib/desk', 'lib/desk.js'], ['lib', '@root/desk', 'lib/desk.js'],
    ['apps/api', '~/reader', 'apps/api/code/reader.js'], ['apps/api', '@models/loan', 'lib/models/loan.js'],
    ['lib', 'lib/models/loan', 'lib/models/loan.js'], ['lib', 'shared/date', 'src/shared/date.js'], ['apps/api', 'reader', 'apps/api/code/reader.js'],
  ])('in %s, %s leads to %s', (directory, specifier, path) => {
    expect(resolver.resolve(directory, specifier)).toEqual({ path });
  });

  it('leave the rest alone', () => {
    expect(resolver.resolve('lib', 'express')).toEqual({});
    expect(resolver.resolve('lib', '@modelsmith/core')).toEqual({});
    expect(resolver.resolve('lib', 'reader')).toEqual({});
    expect(resolver.resolve('lib', 'lent/date')).toEqual({});
    expect(resolver.resolve('lib', 'events')).toEqual({});
    expect(resolver.resolve('lib', '@models/nobody')).toEqual({ expected: 'lib/models/nobody' });
  });
});

describe('paths and baseUrl', () => {
  it('uses the nearest configuration, relative to the one that declares the paths', () => {
    const resolver = resolverOver({
      ...sources('shared/log.ts', 'apps/api/src/user.ts', 'apps/web/src/user.ts'),
      'tsconfig.base.json': { compilerOptions: { paths: { '@shared/*': ['./shared/*'] } } },
      'apps/api/tsconfig.json': { extends: '../../tsconfig.base' },
      'apps/web/tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } },
    });
    expect(resolver.resolve('apps/api/src', '@shared/log')).toEqual({ path: 'shared/log.ts' });
    expect(resolver.resolve('apps/web/src/pages', '@/user')).toEqual({ path: 'apps/web/src/user.ts' });
    expect(resolver.resolve('apps/api/src', '@/user')).toEqual({});
    expect(resolver.resolve('apps/web/src', '@/nobody')).toEqual({ expected: 'apps/web/src/nobody' });
  });

  it('takes the last of several parents, follows parents in workspace packages, and reads comments', () => {
    const resolver = resolverOver({
      ...sources('api/a/one.ts', 'api/b/one.ts'),
      'config/package.json': { name: '@acme/config' },
      'config/node.json': '{ "compilerOptions": { "paths": { "~/*": ["${configDir}/b/*"], }, }, } // fine',
      'api/first.json': { compilerOptions: { paths: { '~/*': ['./a/*'] } } },
      'api/tsconfig.json': { extends: ['./first.json', '@acme/config/node.json'] },
    });
    expect(resolver.resolve('api/src', '~/one')).toEqual({ path: 'api/b/one.ts' });
  });

  it('looks into referenced configurations of the same folder', () => {
    const resolver = resolverOver({
      ...sources('src/user.ts'),
      'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }] },
      'tsconfig.app.json': { compilerOptions: { baseUrl: '.', paths: { '@/*': ['src/*'] } } },
    });
    expect(resolver.resolve('src', '@/user')).toEqual({ path: 'src/user.ts' });
  });

  it('resolves below baseUrl, and prefers the longest pattern', () => {
    const resolver = resolverOver({
      ...sources('src/models/user.js', 'special/user.ts', 'general/special/user.ts'),
      'jsconfig.json': { compilerOptions: { baseUrl: 'src', paths: { '#/*': ['../general/*'],
        '#/special/*': ['../special/*'] } } },
    });
    expect(resolver.resolve('src', 'models/user')).toEqual({ path: 'src/models/user.js' });
    expect(resolver.resolve('src', '#/special/user')).toEqual({ path: 'special/user.ts' });
  });

  it('knows the paths of configurations that a framework generates, unless the application has its own', () => {
    const generated = { extends: './.svelte-kit/tsconfig.json' };
    const resolver = resolverOver({
      ...sources('src/lib/user.ts', 'src/lib/index.ts', 'desk/lib/user.ts', 'shop/app/user.ts', 'hall/user.ts', 'yard/app/user.ts', 'yard/shared/types/index.ts', 'yard/shared/user.ts'),
      'tsconfig.json': generated,
      'desk/tsconfig.json': { ...generated, compilerOptions: { paths: { '$lib/*': ['./lib/*'] } } },
      'shop/tsconfig.json': { extends: './.nuxt/tsconfig.json' }, 'hall/tsconfig.json': { extends: './.nuxt/tsconfig.json' },
      'yard/tsconfig.json': { files: [], references: [{ path: './.nuxt/tsconfig.app.json' }, { path: './.nuxt/tsconfig.server.json' }] },
    });
    expect(resolver.resolve('src/routes', '$lib/user')).toEqual({ path: 'src/lib/user.ts' });
    expect(resolver.resolve('src/routes', '$lib')).toEqual({ path: 'src/lib/index.ts' });
    expect(resolver.resolve('desk/routes', '$lib/user')).toEqual({ path: 'desk/lib/user.ts' });
    expect(resolver.resolve('shop/app/pages', '~/user')).toEqual({ path: 'shop/app/user.ts' });
    expect(resolver.resolve('hall/pages', '@/user')).toEqual({ path: 'hall/user.ts' });
    expect(resolver.resolve('yard/app/pages', '~/user')).toEqual({ path: 'yard/app/user.ts' });
    expect(resolver.resolve('yard/app/pages', '#shared/types')).toEqual({ path: 'yard/shared/types/index.ts' });
    expect(resolver.resolve('yard/server/api', '#shared/user')).toEqual({ path: 'yard/shared/user.ts' });
  });

  it('survives configurations that extend each other', () => {
    const resolver = resolverOver({
      ...sources('src/user.ts'),
      'tsconfig.json': { extends: './other.json', compilerOptions: { paths: { '@/*': ['./src/*'] } } },
      'other.json': { extends: './tsconfig.json' },
    });
    expect(resolver.resolve('', '@/user')).toEqual({ path: 'src/user.ts' });
  });
});

describe('workspace packages', () => {
  const resolveIn = (manifest: Record<string, unknown>, files: string[], specifier: string) =>
    resolverOver({ 'packages/db/package.json': { name: '@acme/db', ...manifest },
      ...sources(...files.map((file) => `packages/db/${file}`)) })
      .resolve('apps/api', specifier).path;

  it.each([
    ['main of compiled code', { main: 'dist/index.js' }, ['src/index.ts'], '@acme/db', 'src/index.ts'],
    ['module format of its own', { main: './dist/index.mjs' }, ['src/index.ts'], '@acme/db', 'src/index.ts'],
    ['types alone', { types: 'dist/types/entry.d.ts' }, ['src/entry.ts'], '@acme/db', 'src/entry.ts'],
    ['nothing said', {}, ['src/index.ts'], '@acme/db', 'src/index.ts'],
    ['subpath below the package', {}, ['models/user.ts'], '@acme/db/models/user', 'models/user.ts'],
    ['subpath below src', {}, ['src/models/user.ts'], '@acme/db/models/user', 'src/models/user.ts'],
    ['exports as a string', { exports: './lib/main.js' }, ['src/main.ts'], '@acme/db', 'src/main.ts'],
    ['conditions', { exports: { '.': { types: './a.d.ts', import: { default: './dist/esm/b.js' } } } }, ['a.d.ts',
      'src/b.ts'], '@acme/db', 'src/b.ts'],
    ['source condition', { exports: { import: './dist/x.js', source: './code/x.ts' } }, ['src/x.ts', 'code/x.ts'],
      '@acme/db', 'code/x.ts'],
    ['pattern', { exports: { './*': './dist/*.js' } }, ['src/user.ts'], '@acme/db/user', 'src/user.ts'],
    ['longer pattern first', { exports: { './*': './src/*.ts', './models/*': './m/*.ts' } }, ['m/user.ts',
      'src/models/user.ts'], '@acme/db/models/user', 'm/user.ts'],
  ])('%s', (_title, manifest, files, specifier, path) => {
    expect(resolveIn(manifest, files, specifier)).toBe(`packages/db/${path}`);
  });

  it('expects workspace packages to be here, and packages of the registry not', () => {
    const resolver = resolverOver({
      'packages/db/package.json': { name: '@acme/db' }, 'packages/clock/package.json': { name: 'clock' },
      'apps/api/package.json': { name: 'api', dependencies: { '@acme/db': 'workspace:*', clock: '^2.0.0' } },
    });
    expect(resolver.resolve('apps/api/src', '@acme/db/model')).toEqual({ expected: 'packages/db/model' });
    expect(resolver.resolve('apps/api/src', 'clock')).toEqual({});
    expect(resolver.resolve('apps/api/src', 'express')).toEqual({});
  });

  it('resolves #imports of the nearest package that has some', () => {
    const resolver = resolverOver({
      ...sources('api/src/mail.ts', 'api/src/db/user.ts', 'log/index.ts'),
      'log/package.json': { name: '@acme/log' },
      'api/package.json': { imports: { '#mail': './dist/mail.js', '#db/*': { default: './src/db/*.ts' },
        '#log': '@acme/log' } },
    });
    expect(resolver.resolve('api/src', '#mail')).toEqual({ path: 'api/src/mail.ts' });
    expect(resolver.resolve('api/src/db', '#db/user')).toEqual({ path: 'api/src/db/user.ts' });
    expect(resolver.resolve('api/src', '#log')).toEqual({ path: 'log/index.ts' });
    expect(resolver.resolve('api/src', '#db/none')).toEqual({ expected: 'api/src/db/none.ts' });
  });
});

describe('declarations', () => {
  const client: VirtualDeclaration = { path: 'prisma/client.d.ts', text: '', specifiers: ['@prisma/client'],
    locations: ['src/made/client'] };

  it('answer by specifier and by place', () => {
    const resolver = resolverOver({ ...sources('src/a.ts'),
      'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } } }, [client]);
    for (const specifier of ['@prisma/client', './made/client', './made/client/index.js', './made/client.js',
      '@/made/client/enums']) {
      expect(resolver.resolve('src', specifier), specifier).toEqual({ path: 'prisma/client.d.ts' });
    }
    expect(resolver.resolve('src', './made/clients')).toEqual({ expected: 'src/made/clients' });
  });

  it('win over the application when they declare the module', () => {
    const resolver = resolverOver({ ...sources('src/pino/index.ts'),
      'tsconfig.json': { compilerOptions: { baseUrl: 'src' } } }, [], ['pino']);
    expect(resolver.resolve('src', 'pino')).toEqual({});
  });
});
