import type { StoreFact } from '../facts.js';

/** Methods of clients, models and builders that say the same in all libraries, for receivers without a type. */
const verbsOfMethods: Record<string, 'create' | 'read' | 'update' | 'delete'> = {
  delete: 'delete', deleteMany: 'delete', update: 'update', updateMany: 'update', upsert: 'update', create: 'create', createMany: 'create',
  findMany: 'read', findFirst: 'read', findUnique: 'read', findFirstOrThrow: 'read', findUniqueOrThrow: 'read',
  deleteOne: 'delete', findOneAndDelete: 'delete', findByIdAndDelete: 'delete', findOneAndRemove: 'delete', findByIdAndRemove: 'delete', remove: 'delete',
  del: 'delete', truncate: 'delete', insert: 'create', first: 'read', select: 'read', pluck: 'read',
  deleteById: 'delete', hardDelete: 'delete', patch: 'update', patchAndFetch: 'update', patchAndFetchById: 'update', updateAndFetch: 'update',
  updateAndFetchById: 'update', insertAndFetch: 'create', insertGraph: 'create', upsertGraph: 'update',
  createOne: 'create', updateOne: 'update', findOneAndUpdate: 'update', findByIdAndUpdate: 'update', insertMany: 'create', find: 'read', findOne: 'read', findById: 'read',
  fetch: 'read', fetchAll: 'read', fetchPage: 'read', save: 'update',
  destroy: 'delete', bulkCreate: 'create', findAll: 'read', findByPk: 'read', findAndCountAll: 'read', findOrCreate: 'create',
};

/** Methods that say by their name alone what they do. */
export const methodsWithVerb: readonly string[] = Object.keys(verbsOfMethods);

/** What a method of that name does to records, whatever the library. */
export function verbOfMethod(name: string): 'create' | 'read' | 'update' | 'delete' | undefined {
  return Object.hasOwn(verbsOfMethods, name) ? verbsOfMethods[name] : undefined;
}

/** What neither models nor documents of Mongoose have by themselves. */
const foreignToMongoose = /^(del|delete|deleteById|destroy|truncate|hardDelete)$/;

/** Whether a store's records may have a method of that name from their library: `guest.delete()` of Mongoose is one of the application, unless a plug-in adds it. */
export function mayHaveMethod({ kind, softDelete }: StoreFact, name: string): boolean {
  return kind !== 'mongoose' || softDelete?.automatic === true || !foreignToMongoose.test(name);
}
