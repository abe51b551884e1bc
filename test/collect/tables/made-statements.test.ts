import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

describe('a statement that a function makes of what it is handed', () => {
  const makers = `export function createTable({ name: tableName, columns, indexes = [], engine = 'MergeTree()', orderBy = ['tuple()'], partition }: { name: string; columns: string[]; indexes?: string[]; engine?: string; orderBy?: string[]; partition?: string }): string[] {
  const definitions = [...columns, ...indexes].join(',\\n  ');
  const partitionBy = partition ? \`PARTITION BY \${partition}\` : '';
  return [\`CREATE TABLE IF NOT EXISTS \${tableName} (
  \${definitions}
)
ENGINE = \${engine}
\${partitionBy}
ORDER BY (\${orderBy.join(', ')})\`.trim()];
}
export const keepFor = ({ table, period }: { table: string; period: string }): string => \`ALTER TABLE \${table} MODIFY TTL \${period}\`;
export function createView({ name, query, engine = 'AggregatingMergeTree()', orderBy }: { name: string; query: string; engine?: string; orderBy: string[] }): string {
  return \`CREATE MATERIALIZED VIEW IF NOT EXISTS \${name}
ENGINE = \${engine}
ORDER BY (\${orderBy.join(', ')})
AS \${query.replace('{stays}', 'stays')}\`;
}
`;
  const application = analyzed({
    'package.json': '{ "name": "hotel" }', 'prisma/schema.prisma': 'model Owner {\n  id Int @id\n}\n', 'src/makers.ts': makers,
    'src/names.ts': "export const TABLES = { stays: 'stays' };\n",
    'migrations/1.ts': `import { createTable, createView, keepFor } from '../src/makers';
import { TABLES } from '../src/names';
declare const run: (statements: string[]) => Promise<void>;
const common = ['\`guest_ip\` String CODEC(ZSTD(3))'];
export const up = () => run([
  ...createTable({
    name: TABLES.stays,
    columns: ['\`left_at\` DateTime64(3)', ...common],
    indexes: ['INDEX idx_ip guest_ip TYPE bloom_filter GRANULARITY 1'],
  }),
  keepFor({ table: TABLES.stays, period: 'left_at + INTERVAL 30 DAY' }),
  ...createTable({ name: 'rooms', columns: ['door String'], orderBy: ['door'], partition: 'door' }),
  ...createTable({ name: 'keys_new', columns: ['code String', 'holder String'] }),
  'DROP TABLE keys_new',
  createView({ name: 'stays_by_day', query: 'SELECT toDate(left_at) AS day, count() AS stays FROM {stays} GROUP BY day', orderBy: ['day'] }),
]);
export const down = () => run(createTable({ name: 'gone', columns: ['door String'] }));
`,
  });

  it('sets up the table that the call names, at the call, with the columns where they are written', () => {
    expect(application.stores.filter(({ kind }) => kind === 'sql').map(({ name, span, fields, retention }) => [name, span.line, fields.map((field) => [field.name, field.span.line]), retention.verdict])).toEqual([
      ['stays', 6, [['left_at', 8], ['guest_ip', 4]], 'enforced'], ['rooms', 12, [['door', 12]], 'none'], ['stays_by_day', 15, [], 'none'],
    ]);
  });
});
