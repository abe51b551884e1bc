import { splitWords } from '../catalog/words.js';

/** So few stores may begin with the same word by chance. */
const minimumStores = 4;
const minimumShare = 0.6;

/**
 * The word that most stores of an application are called after alike, so that it says nothing of any of them: `mi` of `MiUser`, `MiNote` and `MiClip`.
 * A word that is a store's whole name is one that others belong to: `Order` beside `OrderItem`.
 */
export function sharedPrefix(names: readonly string[], isTelling: (word: string) => boolean): string | undefined {
  const inWords = [...new Set(names)].map(splitWords);
  const counts = new Map<string, number>();
  for (const [first, second] of inWords) if (first !== undefined && second !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  const [prefix, count] = [...counts].reduce<[string, number]>((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  if (count < minimumStores || count < inWords.length * minimumShare || isTelling(prefix)) return undefined;
  return inWords.some((words) => words.length === 1 && words[0] === prefix) ? undefined : prefix;
}

/** The name of a store without the word that all share. */
export function withoutPrefix(name: string, prefix: string | undefined): string {
  const [first, ...others] = splitWords(name);
  return prefix !== undefined && first === prefix && others.length > 0 ? others.join('_') : name;
}
