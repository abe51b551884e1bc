import { describe, expect, it } from 'vitest';
import { analyzed, itDoes, lazily, storeOf, type Around } from './analyzed.js';

const generated = {
  'convex/_generated/dataModel.d.ts': `import type { DataModelFromSchemaDefinition, DocumentByName, TableNamesInDataModel } from 'convex/server';
import type { GenericId } from 'convex/values';
import schema from '../schema.js';
export type TableNames = TableNamesInDataModel<DataModel>;
export type Doc<TableName extends TableNames> = DocumentByName<DataModel, TableName>;
export type Id<TableName extends TableNames> = GenericId<TableName>;
export type DataModel = DataModelFromSchemaDefinition<typeof schema>;
`,
  'convex/_generated/server.d.ts': `import { MutationBuilder, QueryBuilder, GenericMutationCtx } from 'convex/server';
import type { DataModel } from './dataModel.js';
export declare const query: QueryBuilder<DataModel, 'public'>;
export declare const mutation: MutationBuilder<DataModel, 'public'>;
export declare const internalMutation: MutationBuilder<DataModel, 'internal'>;
export type MutationCtx = GenericMutationCtx<DataModel>;
`,
};
const hotel: Around = {
  shared: {
    'package.json': '{ "name": "hotel", "dependencies": { "convex": "1" } }',
    ...generated,
    'convex/parts.ts': `import { defineTable } from 'convex/server';
import { v } from 'convex/values';
export const parts = { codes: defineTable(v.object({ email: v.string(), endsAt: v.number() })).index('by_end', ['endsAt']) };
`,
    'convex/schema.ts': `import { defineSchema, defineTable } from 'convex/server';
import { v } from 'convex/values';
import { parts } from './parts';
export default defineSchema({
  /** @lethe retention 2 years */
  guests: defineTable({ email: v.string(), address: v.optional(v.object({ street: v.string() })), admin: v.boolean() }).index('by_email', ['email']),
  stays: defineTable({ guestId: v.id('guests'), nights: v.number() }),
  ...parts,
});
`,
  },
  file: (code) => `import { mutation, internalMutation, query, type MutationCtx } from '../convex/_generated/server';
import { v } from 'convex/values';
export type Used = MutationCtx; export const used = [mutation, internalMutation, query, v];
${code}
`,
};
const inMutation = (statements: string): string => `export const act = mutation({ args: { id: v.id('guests') }, handler: async (ctx, args) => { ${statements} } });`;

describe('a table of Convex', () => {
  const application = lazily(() => analyzed({ ...hotel.shared }));

  it('is a store where the schema describes it, also in another file', () => {
    expect(application().stores.map(({ id }) => id).sort()).toEqual(['convex/parts.ts#codes', 'convex/schema.ts#guests', 'convex/schema.ts#stays']);
  });

  it('has the fields of its validators, and its tags', () => {
    expect(storeOf(application(), 'guests').fields.map(({ name, type }) => `${name} ${type}`)).toEqual(['email string', 'address.street string', 'admin boolean']);
    expect(storeOf(application(), 'guests').retention.verdict).toBe('declared');
  });
});

describe('a function of Convex', () => {
  itDoes(hotel, [
    ['creates', inMutation("await ctx.db.insert('guests', { email: '', admin: false });"), ['create guests']],
    ['updates by an id', inMutation('await ctx.db.patch(args.id, { email: "" });'), ['update guests']],
    ['deletes by an id', inMutation('await ctx.db.delete(args.id);'), ['delete guests']],
    ['deletes by a table and an id', inMutation("await ctx.db.delete('guests', args.id);"), ['delete guests']],
    ['deletes what it found', inMutation("const found = await ctx.db.query('stays').filter((q) => q.eq(q.field('guestId'), args.id)).collect(); for (const one of found) await ctx.db.delete(one._id);"), ['delete stays', 'read stays']],
    ['deletes in a helper', 'export async function remove(ctx: MutationCtx, id: import("../convex/_generated/dataModel").Id<"stays">) { await ctx.db.delete(id); }', ['delete stays']],
    ['deletes of a table that varies', "export const wipe = internalMutation({ handler: async (ctx, args: { name: 'guests' | 'stays' }) => { for (const row of await ctx.db.query(args.name).collect()) await ctx.db.delete(row._id); } });", ['delete guests', 'delete stays']],
  ]);
});

describe('a purge of Convex', () => {
  const verdict = (code: string): string => storeOf(analyzed({ ...hotel.shared, 'convex/purge.ts': hotel.file(code).replace('../convex/_generated', './_generated') }), 'codes').retention.verdict;
  const purge = (query: string): string => `export const purge = internalMutation({ handler: async (ctx, args: { email: string }) => { const old = await ctx.db.query('codes')${query}.collect(); for (const code of old) await ctx.db.delete(code._id); } });`;

  it.each([
    ['of an index', ".withIndex('by_end', (q) => q.lt('endsAt', Date.now()))", 'enforced'],
    ['of a filter', ".filter((q) => q.lt(q.field('endsAt'), Date.now()))", 'enforced'],
    ['of when records were made', ".withIndex('by_creation_time', (q) => q.lt('_creationTime', Date.now() - 86_400_000))", 'enforced'],
    ['of one person', ".withIndex('by_email', (q) => q.eq('email', args.email).lt('endsAt', Date.now()))", 'checked'],
    ['of what goes on', ".filter((q) => q.gt(q.field('endsAt'), Date.now()))", 'checked'],
  ])('ends records by the condition %s', (_, query, expected) => {
    expect(verdict(purge(query))).toBe(expected);
  });
});
