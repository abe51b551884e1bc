import { declaredAs } from '../catalog/declared.js';
import type { Classification } from '../catalog/taxonomy.js';
import { splitWords } from '../catalog/words.js';
import type { FieldType } from '../collect/facts.js';
import type { Store } from './application.js';

const keyWords: ReadonlySet<string> = new Set(['id', 'uuid', 'uid', 'guid']);
const keyTypes: ReadonlySet<FieldType> = new Set(['string', 'number', 'unknown']);
const keyOfPerson: Classification = { ...declaredAs('pseudonymous', 'key of a record of a person'), confidence: 'likely' };

/** Tells the keys of records that stand for persons in this application, whatever the word means elsewhere: `accountId` where accounts have an address and a name. */
export class PersonKeys {
  readonly #names: ReadonlySet<string>;

  constructor(stores: readonly Store[]) {
    this.#names = new Set(stores.filter(({ subject }) => subject).map(({ name }) => splitWords(name).join(' ')));
  }

  /** @param holder the variable or the type that a bare `id` is taken from */
  classify(name: string, type: FieldType, holder?: string): Classification | undefined {
    const words = splitWords(name);
    if (!keyTypes.has(type) || !keyWords.has(words.at(-1) ?? '')) return undefined;
    const owner = words.length > 1 ? words.slice(0, -1) : splitWords(holder ?? '');
    return this.#names.has(owner.join(' ')) ? keyOfPerson : undefined;
  }
}
