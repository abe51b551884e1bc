import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, type AnalyzeOptions } from '../src/analyze.js';
import { Engine } from '../src/engine.js';
import { defaultPolicy, type Policy } from '../src/policy/policy.js';
import { effectsIn, loggedIn } from './collect/analyzed.js';
import { writeInto, writeWorkspace } from './load/workspace.js';

const files: Record<string, string> = {
  'package.json': '{ "name": "library" }',
  'schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Member {\n  id String @id\n  email String\n  phone String\n}\n',
  'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
  'src/members.ts': "import { prisma } from './prisma';\nexport async function show() {\n  const member = await prisma.member.findFirstOrThrow();\n  console.log(member.email);\n}\n",
  'src/quiet.ts': "import { prisma } from './prisma';\nexport const all = () => prisma.member.findMany();\n",
};

function engineFor(root: string, policy: Partial<Policy> = {}): Engine {
  return new Engine({ root, policy: { ...defaultPolicy(), ...policy } });
}

const changed = (field: string): string => (files['src/members.ts'] ?? '').replace('email', field);

describe('an engine', () => {
  it('analyses what stands on the disk', () => {
    const application = engineFor(writeWorkspace(files)).analyze();
    expect(application.stores.map(({ name }) => name)).toEqual(['Member']);
    expect(loggedIn(application, 'src/members.ts')).toEqual(['Member.email']);
    expect(application).toMatchObject({ partial: false, notes: [] });
  });

  it('answers the same question with the same application', () => {
    const engine = engineFor(writeWorkspace(files));
    const first = engine.analyze();
    expect(engine.analyze()).toBe(first);
    expect(engine.analyze(new Map())).toBe(first);
  });

  it('reads unsaved text instead of the file, and the file again when it is gone', () => {
    const engine = engineFor(writeWorkspace(files));
    engine.analyze();
    const unsaved = new Map([['src/members.ts', changed('phone')]]);
    expect(loggedIn(engine.analyze(unsaved), 'src/members.ts')).toEqual(['Member.phone']);
    expect(engine.analyze(new Map(unsaved))).toBe(engine.analyze(unsaved));
    expect(loggedIn(engine.analyze(), 'src/members.ts')).toEqual(['Member.email']);
  });

  it('is not changed by a caller who changes the texts afterwards', () => {
    const engine = engineFor(writeWorkspace(files));
    const unsaved = new Map([['src/members.ts', changed('phone')]]);
    engine.analyze(unsaved);
    unsaved.set('src/members.ts', changed('id'));
    expect(loggedIn(engine.analyze(unsaved), 'src/members.ts')).toEqual([]);
  });

  it('reads unsaved text of a schema', () => {
    const engine = engineFor(writeWorkspace(files));
    const schema = (files['schema.prisma'] ?? '').replace('phone', '/// @lethe not-personal desk\n  phone');
    const { stores } = engine.analyze(new Map([['schema.prisma', schema], ['src/members.ts', changed('phone')]]));
    expect(stores[0]?.fields.filter(({ personal }) => personal !== undefined && personal.category !== 'pseudonymous').map(({ name }) => name)).toEqual(['email']);
  });

  it('reads unsaved text of a file that is not saved yet', () => {
    const engine = engineFor(writeWorkspace(files));
    const application = engine.analyze(new Map([['src/new.ts', "import { prisma } from './prisma';\nexport const drop = () => prisma.member.deleteMany();\n"]]));
    expect(effectsIn(application, 'src/new.ts')).toEqual(['delete Member']);
  });

  it('reads the disk again after it was told to, and only then', () => {
    const root = writeWorkspace(files);
    const engine = engineFor(root);
    const before = engine.analyze();
    writeInto(root, 'src/members.ts', changed('phone'));
    writeInto(root, 'src/added.ts', "import { prisma } from './prisma';\nawait prisma.member.deleteMany();\n");
    rmSync(join(root, 'src/quiet.ts'));
    expect(engine.analyze()).toBe(before);
    engine.invalidate();
    const after = engine.analyze();
    expect(loggedIn(after, 'src/members.ts')).toEqual(['Member.phone']);
    expect(effectsIn(after, 'src/added.ts')).toEqual(['delete Member']);
    expect(effectsIn(after, 'src/quiet.ts')).toEqual([]);
    expect(effectsIn(before, 'src/quiet.ts')).toEqual(['read Member']);
  });

  it('gives the same after many changes as a new engine does', () => {
    const root = writeWorkspace(files);
    const engine = engineFor(root);
    for (const field of ['phone', 'id', 'email', 'phone']) engine.analyze(new Map([['src/members.ts', changed(field)]]));
    const overlays = new Map([['src/quiet.ts', "import { prisma } from './prisma';\nexport const drop = () => prisma.member.deleteMany();\n"]]);
    expect(engine.analyze(overlays)).toEqual(engineFor(root).analyze(overlays));
  });

  it('keeps unchanged files parsed', () => {
    const engine = engineFor(writeWorkspace(files));
    engine.analyze();
    const before = engine.project?.sourceFiles.find(({ fileName }) => fileName.endsWith('quiet.ts'));
    engine.analyze(new Map([['src/members.ts', changed('phone')]]));
    expect(before).toBeDefined();
    expect(engine.project?.sourceFiles.find(({ fileName }) => fileName.endsWith('quiet.ts'))).toBe(before);
  });

  it('leaves out what the policy excludes', () => {
    const application = engineFor(writeWorkspace(files), { exclude: ['src/members.ts'] }).analyze();
    expect(application.flows).toEqual([]);
    expect(effectsIn(application, 'src/quiet.ts')).toEqual(['read Member']);
  });

  it('knows the in-house libraries that the policy declares', () => {
    const declaration = "declare module '@library/audit' {\n  /**\n   * @lethe log message\n   */\n  export function audit(message: string, shelf: string): void;\n}\n";
    const library = {
      ...files,
      'src/members.ts': "import { audit } from '@library/audit';\nimport { prisma } from './prisma';\nexport async function show() {\n  const member = await prisma.member.findFirstOrThrow();\n  audit(member.email, member.phone);\n}\n",
    };
    const declared = writeWorkspace({ ...library, 'lethe/audit.d.ts': declaration });
    expect(loggedIn(engineFor(declared, { declarations: ['lethe/audit.d.ts'] }).analyze(), 'src/members.ts')).toEqual(['Member.email']);
    expect(loggedIn(engineFor(writeWorkspace(library)).analyze(), 'src/members.ts')).toEqual([]);
  });

  it('tells what it is doing', () => {
    const steps: string[] = [];
    new Engine({ root: writeWorkspace(files), policy: defaultPolicy(), onProgress: (step) => steps.push(step) }).analyze();
    expect([...new Set(steps)].length).toBeGreaterThan(2);
  });

  it('says that a folder does not exist', () => {
    const root = join(writeWorkspace(files), 'nowhere');
    expect(() => engineFor(root).analyze()).toThrow('does not exist');
  });
});

describe('an analysis', () => {
  const findingsOf = (options: Partial<AnalyzeOptions> = {}): string[] => {
    const { findings } = analyze({ root: writeWorkspace(files), policy: defaultPolicy(), ...options });
    return findings.map(({ rule, subject }) => `${rule} ${subject}`);
  };

  it('is judged by all rules', () => {
    expect(findingsOf()).toEqual(expect.arrayContaining(['lethe/no-personal-data-in-logs Member.email', 'lethe/require-deletion Member', 'lethe/require-retention Member']));
  });

  it('is judged by the rules that are asked for', () => {
    expect(findingsOf({ rules: [] })).toEqual([]);
  });

  it('has a preset that wins over that of the policy', () => {
    const root = writeWorkspace({ ...files, 'src/members.ts': changed('id') });
    const finding = 'lethe/no-personal-data-in-logs Member.id';
    expect(findingsOf({ root })).not.toContain(finding);
    expect(findingsOf({ root, preset: 'strict' })).toContain(finding);
  });

  it('reads unsaved texts', () => {
    expect(findingsOf({ overlays: new Map([['src/members.ts', changed('phone')]]) })).toContain('lethe/no-personal-data-in-logs Member.phone');
  });
});
