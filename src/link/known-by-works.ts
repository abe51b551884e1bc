import { storeWords } from '../catalog/classify-owner.js';
import type { Taxonomy } from '../catalog/classify.js';
import { splitWords } from '../catalog/words.js';
import type { Classification } from '../catalog/taxonomy.js';
import type { Store } from './application.js';

/** What the public knows of whoever made a work. */
const published: ReadonlySet<Classification['category']> = new Set(['identity', 'content', 'image', 'pseudonymous']);

/** Tells whom the application knows by their works alone: where it keeps an `Author` with an `asin`, an `authorName` is nobody's but the public's. */
export class KnownByWorks {
  readonly #makers: ReadonlySet<string>;

  constructor(stores: readonly Store[], taxonomy: Taxonomy) {
    const known = stores.filter(({ name, fields }) => taxonomy.isKnownByWorks(name, fields.map((field) => field.name)));
    this.#makers = new Set(known.map(({ name }) => storeWords(name).join(' ')));
  }

  /** @param subject a value by its name and by whose it is: `authorName`, `author.imagePath`, `AuthorSearchResult.name` */
  isPublished(subject: string, { category }: Classification): boolean {
    return published.has(category) && this.#makers.has(splitWords(subject)[0] ?? '');
  }
}
