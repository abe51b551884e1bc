import { declaredAs } from '../catalog/declared.js';
import type { Classification } from '../catalog/taxonomy.js';
import { storeWords } from '../catalog/classify-owner.js';
import { splitWords } from '../catalog/words.js';
import type { FieldType } from '../collect/facts.js';
import type { Store } from './application.js';

/** Words at the end of the name of a key. */
export const keyWords: ReadonlySet<string> = new Set(['id', 'uuid', 'uid', 'guid']);
export const keyTypes: ReadonlySet<FieldType> = new Set(['string', 'number', 'unknown']);
const keyOfPerson: Classification = { ...declaredAs('pseudonymous', 'key of a record of a person'), confidence: 'likely' };

/** Objects that only hand values on, so that a bare `uid` in them is whose it is anywhere. */
const carriers = /^(?:\w|params?|args?|arguments|body|query|input|inputs|payload|data|options|opts|props|request|req|claims|token|context|ctx|session)$/i;
/** Whom a token is about, and what holds the claims of one: RFC 7519, section 4.1.2. */
const subject = 'sub';
const tokens = /(?:^|[a-z_])(?:decoded|claims|jwt|token|payload|user_?info)$/i;
/** Tokens that programs show to each other. */
const tokensOfPrograms = /(?:service|server|machine|s2s|m2m)_?(?:account_?)?(?:jwt|token|claims|payload)/i;
/** What Firebase Authentication calls the key of a user, and stores beside it call their own: `guests/${uid}`. Source: reference of its `UserRecord`. */
const keyOfAccount = 'uid';
const besideAccounts = 'firestore';
/** Keys that are called like those of anything. */
const anyKeys: ReadonlySet<string> = new Set(['id', 'uuid', 'uid', 'guid', 'key', 'pk', 'code', 'name', 'number', 'no', 'num', 'value', 'type', 'slug', 'ref', 'index', 'hash', 'token', 'title', 'path', 'url', 'date', 'position', 'rowid']);
const fewestReferences = 2;
const shareOfOthers = 0.2;

/**
 * Tells the keys of records that stand for persons in this application, whatever the word means elsewhere: `accountId` where accounts have an address and a name, `uid` where
 * the tables of the application refer to persons by columns of that name, `badge` where persons are kept under their badge.
 */
export class PersonKeys {
  readonly #names: ReadonlySet<string>;
  readonly #references: ReadonlySet<string>;
  readonly #ownKeys: ReadonlySet<string>;
  readonly #relations: ReadonlySet<string>;

  constructor(stores: readonly Store[]) {
    this.#names = new Set(stores.filter(({ subject }) => subject).map(({ name }) => storeWords(name).join(' ')));
    this.#references = referencesIn(stores);
    this.#ownKeys = ownKeysIn(stores);
    this.#relations = relationsIn(stores);
  }

  /**
   * @param holder the variable or the type that a bare `id` is taken from
   * @param holderType the type, also where a variable is the holder
   */
  classify(name: string, type: FieldType, holder?: string, holderType = holder): Classification | undefined {
    if (name === subject && tokens.test(holder ?? '') && !tokensOfPrograms.test(holderType ?? '') && keyTypes.has(type)) return keyOfPerson;
    const words = splitWords(name);
    if (this.#ownKeys.has(words.join(' ')) && (keyTypes.has(type) || type === 'binary')) return keyOfPerson;
    if (!keyTypes.has(type)) return undefined;
    if ([holder, holderType].some((owner) => this.#relations.has(relationOf(owner ?? '', words)))) return keyOfPerson;
    if (!keyWords.has(words.at(-1) ?? '')) return undefined;
    const owner = words.length > 1 ? words.slice(0, -1) : splitWords(holder ?? '');
    const isReference = this.#references.has(words.join(' ')) && (words.length > 1 || holder === undefined || carriers.test(holder));
    return isReference || this.#names.has(owner.join(' ')) ? keyOfPerson : undefined;
  }
}

/** Names by which several stores certainly refer to persons, and hardly any to something else; a bare `id` is that of anything. Of one that says by whom something was done, one store is enough: `hiredById`. */
function referencesIn(stores: readonly Store[]): ReadonlySet<string> {
  const all = new Map<string, { references: number; others: number }>();
  for (const { name, personal } of stores.flatMap(({ fields }) => fields)) {
    const words = splitWords(name);
    if (!keyWords.has(words.at(-1) ?? '') || words.join(' ') === 'id') continue;
    const known = all.get(words.join(' ')) ?? { references: 0, others: 0 };
    const isOfPerson = personal?.category === 'pseudonymous';
    all.set(words.join(' '), { references: known.references + Number(isOfPerson && personal.confidence === 'certain'), others: known.others + Number(!isOfPerson) });
  }
  const names = [...all].filter(([name, { references, others }]) => references >= (saysByWhom(name) ? 1 : fewestReferences) && others <= references * shareOfOthers).map(([name]) => name);
  return new Set(hasAccounts(stores) ? [...names, keyOfAccount] : names);
}

function saysByWhom(name: string): boolean {
  return /\w by \w+$/.test(name);
}

/** What stores refer to persons by, as objects call it that are made of their records and have the key in its place: `trainer` of a `Course` for `courses.trainer_id`. */
function relationsIn(stores: readonly Store[]): ReadonlySet<string> {
  return new Set(stores.flatMap(({ name: store, fields }) => fields.filter(({ personal }) => personal?.category === 'pseudonymous' && personal.confidence === 'certain').flatMap(({ name }) => {
    const words = splitWords(name);
    return words.length > 1 && keyWords.has(words.at(-1) ?? '') ? [relationOf(store, words.slice(0, -1))] : [];
  })));
}

function relationOf(owner: string, words: readonly string[]): string {
  return `${storeWords(owner).join(' ')}.${words.join(' ')}`;
}

/** Names under which the stores of persons, and no others, keep their records, and other stores refer to them. */
function ownKeysIn(stores: readonly Store[]): ReadonlySet<string> {
  const others = stores.filter(({ subject }) => !subject);
  const taken = new Set(others.flatMap((store) => keysOf(store)));
  const referring = new Set(others.flatMap(({ fields }) => fields.map(({ name }) => splitWords(name).join(' '))));
  const keys = stores.filter(({ subject }) => subject).map((store) => keysOf(store)).filter(({ length }) => length === 1).flat();
  return new Set(keys.filter((name) => !anyKeys.has(name) && !taken.has(name) && referring.has(name)));
}

function keysOf({ fields }: Store): string[] {
  return fields.filter(({ primaryKey }) => primaryKey).map(({ name }) => splitWords(name).join(' '));
}

/** Whether an application has accounts of Firebase, and nothing elsewhere in it that is called like their keys. */
function hasAccounts(stores: readonly Store[]): boolean {
  const others = stores.filter(({ kind }) => kind !== besideAccounts).flatMap(({ fields }) => fields);
  return stores.some(({ kind }) => kind === besideAccounts) && !others.some(({ name, personal }) => name.toLowerCase() === keyOfAccount && personal?.category !== 'pseudonymous');
}
