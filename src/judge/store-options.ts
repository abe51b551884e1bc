/** The option of rules about stores that leaves some of them alone. */
export const ignoreStoresSchema = {
  description: 'Names of stores to leave alone.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true,
};
