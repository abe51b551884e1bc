import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveScope } from '../../src/cli/scope.js';

let home: string;
let shop: string;

function write(file: string, text = ''): void {
  mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
  writeFileSync(path.join(home, file), text);
}

beforeEach(() => {
  home = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-scope-')));
  shop = path.join(home, 'shop');
  write('shop/package.json', '{"workspaces": ["packages/*"]}');
  write('shop/src/users/user.ts');
  write('shop/packages/billing/package.json', '{}');
  write('shop/examples/kiosk/package.json', '{}');
  write('shop/examples/kiosk/src/kiosk.ts');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

describe('without paths', () => {
  it('everything below the working directory is analysed and reported', () => {
    const scope = resolveScope(shop, []);
    expect(scope.root).toBe(shop);
    expect(scope.includes('anything.ts')).toBe(true);
    expect(scope.display('src/users/user.ts')).toBe('src/users/user.ts');
  });
});

describe('paths inside the working directory', () => {
  it('restrict the report', () => {
    const scope = resolveScope(shop, ['src/users', './examples/kiosk/src/kiosk.ts']);
    expect(scope.root).toBe(shop);
    const files = ['src/users/user.ts', 'src/users-old/user.ts', 'src/app.ts', 'examples/kiosk/src/kiosk.ts'];
    expect(files.filter(scope.includes)).toEqual(['src/users/user.ts', 'examples/kiosk/src/kiosk.ts']);
  });

  it('restrict nothing where one is the working directory itself', () => {
    expect(resolveScope(shop, ['.']).includes('src/app.ts')).toBe(true);
    expect(resolveScope(shop, ['.', 'src']).includes('packages/app.ts')).toBe(true);
  });
});

describe('one folder', () => {
  it('that is a project of its own becomes the root, with paths as seen from here', () => {
    const scope = resolveScope(shop, ['examples/kiosk']);
    expect(scope.root).toBe(path.join(shop, 'examples/kiosk'));
    expect(scope.includes('src/kiosk.ts')).toBe(true);
    expect(scope.display('src/kiosk.ts')).toBe('examples/kiosk/src/kiosk.ts');
  });

  it('that is a workspace package only restricts the report', () => {
    const scope = resolveScope(shop, ['packages/billing/']);
    expect(scope.root).toBe(shop);
    expect(scope.includes('packages/billing/invoice.ts')).toBe(true);
    expect(scope.includes('src/users/user.ts')).toBe(false);
  });

  it('that pnpm-workspace.yaml names is a workspace package too', () => {
    write('shop/pnpm-workspace.yaml', 'packages:\n  - examples/*\n');
    expect(resolveScope(shop, ['examples/kiosk']).root).toBe(shop);
  });

  it('that is the top of a repository becomes the root without a package.json', () => {
    mkdirSync(path.join(shop, 'examples/till/.git'), { recursive: true });
    expect(resolveScope(shop, ['examples/till']).root).toBe(path.join(shop, 'examples/till'));
  });

  it('that no project is around becomes the root', () => {
    write('stall/server/package.json', '{}');
    const scope = resolveScope(home, ['stall']);
    expect(scope.root).toBe(path.join(home, 'stall'));
    expect(scope.display('server/app.ts')).toBe('stall/server/app.ts');
  });

  it('of a project only restricts the report, however many parts that has', () => {
    write('stall/server/package.json', '{}');
    write('stall/jobs/nightly/purge.ts');
    write('stall/lethe.yaml');
    expect(resolveScope(path.join(home, 'stall'), ['jobs']).root).toBe(path.join(home, 'stall'));
    rmSync(path.join(home, 'stall/lethe.yaml'));
    mkdirSync(path.join(home, 'stall/.git'));
    expect(resolveScope(path.join(home, 'stall'), ['jobs']).root).toBe(path.join(home, 'stall'));
    expect(resolveScope(path.join(home, 'stall/jobs'), ['nightly']).root).toBe(path.join(home, 'stall/jobs'));
  });

  it('of no project stands for itself, a file in it does not', () => {
    write('papers/drafts/list.js');
    expect(resolveScope(path.join(home, 'papers'), ['drafts']).root).toBe(path.join(home, 'papers/drafts'));
    expect(resolveScope(path.join(home, 'papers'), ['drafts/list.js']).root).toBe(path.join(home, 'papers'));
  });

  it('below a project, seen from a folder of many projects, is analysed with the project around it', () => {
    const scope = resolveScope(home, ['shop/src/users']);
    expect(scope.root).toBe(shop);
    expect(['src/users/user.ts', 'src/app.ts'].filter(scope.includes)).toEqual(['src/users/user.ts']);
  });

  it('beside a broken package.json is looked at all the same', () => {
    write('shop/package.json', '{ "workspaces": [');
    expect(resolveScope(shop, ['examples/kiosk']).root).toBe(path.join(shop, 'examples/kiosk'));
  });
});

describe('paths outside the working directory', () => {
  it('are analysed with the project around them', () => {
    write('tools/readme.md');
    const scope = resolveScope(path.join(home, 'tools'), ['../shop/src/users/user.ts']);
    expect(scope.root).toBe(shop);
    expect(['src/users/user.ts', 'src/app.ts'].filter(scope.includes)).toEqual(['src/users/user.ts']);
    expect(scope.display('src/users/user.ts')).toBe('../shop/src/users/user.ts');
  });

  it('include the working directory where its parent is named', () => {
    const scope = resolveScope(path.join(shop, 'src'), ['..']);
    expect(scope.root).toBe(shop);
    expect(scope.display('src/app.ts')).toBe('../src/app.ts');
  });
});

it('a path that does not exist is named', () => {
  expect(() => resolveScope(shop, ['scr'])).toThrow(`There is no file or folder "scr" in ${shop}`);
});
