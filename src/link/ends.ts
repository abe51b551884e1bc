import type { EndFact, ExpiryFact, StoreFact } from '../collect/facts.js';

/** The stores with what infrastructure says about the end of their records, where both call the store the same. */
export function withEnds(stores: readonly StoreFact[], ends: readonly EndFact[]): StoreFact[] {
  return ends.length === 0 ? [...stores] : stores.map((store) => {
    const own = ends.filter((end) => endsRecordsOf(store, end));
    return own.length === 0 ? store : { ...store, expiry: [...store.expiry, ...own.map(expiryOf)] };
  });
}

/** A field that ends records counts only where records have it. */
function endsRecordsOf({ kind, name, aliases, fields }: StoreFact, end: EndFact): boolean {
  const names = new Set([name, ...aliases].map(plain));
  const isKnown = end.field === undefined || fields.length === 0 || fields.some((field) => field.name === end.field);
  return kind === end.kind && isKnown && end.names.some((candidate) => names.has(plain(candidate)));
}

function expiryOf({ evidence, seconds, field }: EndFact): ExpiryFact {
  return { evidence, ...(seconds === undefined ? {} : { seconds }), ...(field === undefined ? {} : { field }) };
}

/** `users` of `UsersTable` and of `${Stage}-users`: templates and code call one thing by names that differ in such words. */
function plain(name: string): string {
  return name.replaceAll(/\$\{[^}]*\}/g, '').toLowerCase().replaceAll(/[^a-z0-9]/g, '').replace(/(table|bucket|topic)(name)?$/, '') || name;
}
