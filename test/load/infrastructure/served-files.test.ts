import { describe, expect, it } from 'vitest';
import { discoverFiles } from '../../../src/load/discover.js';
import { readInfrastructure } from '../../../src/load/infrastructure/index.js';
import { writeWorkspace } from '../workspace.js';

const served = (files: Record<string, string>) => readInfrastructure(discoverFiles({ root: writeWorkspace({ 'package.json': '{}', 'src/a.ts': '', ...files }) })).exposures
  .map(({ name, title, protection }) => `${name} ${title} ${protection}`);

describe('a file that is served', () => {
  it('shows secrets or records', () => {
    expect(served({ 'public/.env': 'A=1', 'public/data/backup.sql.gz': 'x', 'public/users.db': 'x', 'public/old/orders.bak': 'x' })).toEqual([
      'public/.env The file with secrets none', 'public/data/backup.sql.gz The copy of records none', 'public/old/orders.bak The copy of records none', 'public/users.db The copy of records unknown',
    ]);
  });

  it('stands in a package of a workspace as well', () => {
    expect(served({ 'apps/web/package.json': '{}', 'apps/web/public/dump.json': '{}' })).toEqual(['apps/web/public/dump.json The copy of records none']);
  });

  it('is no sample, none that is ignored, and none elsewhere', () => {
    expect(served({ 'public/.env.example': 'A=', 'public/app.js': '', 'data/backup.sql': 'SELECT 1', 'docs/public/dump.json': '{}', '.gitignore': 'public/secret.sql', 'public/secret.sql': '' })).toEqual([]);
  });
});
