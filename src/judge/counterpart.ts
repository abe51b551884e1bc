/** What tells stores apart: `src/users/user.entity.ts#User`, the library, and the name. */
interface Identity {
  id: string;
  kind: string;
  name: string;
}

/**
 * The same store in an earlier state: by place and name, or, where its file was moved, by kind and name. A move is only believed where exactly one
 * store of that kind and name has gone and exactly one has come, so that a second store of a name is new.
 *
 * @param stores all of the present state
 */
export function counterpartOf<Earlier extends Identity>(store: Identity, stores: readonly Identity[], earlier: readonly Earlier[]): Earlier | undefined {
  const inPlace = earlier.find(({ id }) => id === store.id);
  if (inPlace !== undefined) return inPlace;
  const isAlike = ({ kind, name }: Identity): boolean => kind === store.kind && name === store.name;
  const gone = earlier.filter((candidate) => isAlike(candidate) && stores.every(({ id }) => id !== candidate.id));
  const come = stores.filter((other) => isAlike(other) && earlier.every(({ id }) => id !== other.id));
  return gone.length === 1 && come.length === 1 ? gone[0] : undefined;
}
