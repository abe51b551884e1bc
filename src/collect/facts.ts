/**
 * Facts: what one source file says, as plain serialisable data.
 *
 * `collect` writes them, `link` reads them. No compiler object appears here, so facts can be cached, written to a file,
 * merged from several machines and read in a test. Lists are in source order; paths are relative to the project's root,
 * with forward slashes.
 */

import type { EndFact, LogFact, ExposureFact } from './infrastructure-facts.js';
import type { RequestPart, SinkFact } from './sink-facts.js';

export type * from './infrastructure-facts.js';
export type * from './partial-facts.js';
export type * from './sink-facts.js';

/** A range in a file. Lines and columns start at 1, the end is exclusive; offsets count UTF-16 units from 0. */
export interface Span {
  file: string;
  start: number;
  end: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One step of a proof: a place and what it shows, in words. */
export interface Evidence {
  file: string;
  line: number;
  how: string;
}

/** A text that takes the place of a range; of an empty one, it is put in. Lines and columns are there for readers without the file. */
export interface TextEdit {
  span: Span;
  text: string;
}

/** Where a text goes that only a later stage knows, and what stands around it there. */
export interface Slot {
  /** An empty range. */
  place: Span;
  before: string;
  after: string;
}

/** Something that Lethe could not understand. It is listed, never fatal. */
export interface Note {
  file: string;
  line: number;
  column: number;
  message: string;
}

/**
 * Names a store from afar. An `id` (`src/user.entity.ts#User`) is exact; otherwise `kind` and `name` are looked up among all
 * stores, those of the file's own package first.
 */
export interface StoreReference {
  id?: string;
  kind: string;
  name: string;
}

/** What a field holds, as far as a privacy reviewer cares. `object` has named parts, `json` is open content. */
export type FieldType =
  | 'string' | 'number' | 'boolean' | 'date' | 'json' | 'binary' | 'enum' | 'object' | 'relation' | 'unknown';

export interface FieldFact {
  /** Dotted for nested fields: `address.street`. */
  name: string;
  span: Span;
  type: FieldType;
  /** The type as written in the source, for messages: `String?`, `varchar(255)`. */
  typeText: string;
  list: boolean;
  /** Never part of a record that is read without asking (`select: false`, `private: true`). */
  hidden: boolean;
  /** An identifier of the record itself. */
  primaryKey: boolean;
  /** The field holds the key of a record of this store. */
  references?: StoreReference;
  /** No two records hold the same; told of Prisma's fields, and elsewhere of keys that have no relation of their own. */
  unique?: boolean;
  annotations: Annotation[];
  /** The type of TypeScript that a schema says its content has: `PrismaJson.Shipment`. */
  contentType?: string;
  /** What is kept in it goes by these names: where it is a map or list of its own, or a column of open content with a declared type (dotted for parts). */
  called?: string[];
  /** What code puts into it goes by these names, dotted for parts: into a column of open content, or a text of JSON. */
  filled?: string[];
  /** Code writes it by name, and nothing in the whole application reads, sends or shows it. */
  unread?: boolean;
  /** It refers to a person by its name, and code writes what the person is called: `{ name: 'email', owner: 'user' }` of `createdBy: user.email`. */
  named?: { name: string; owner?: string; evidence: Evidence }[];
  /** Every place that reads it only needs something coarser; absent where some place needs all of it, or may. */
  coarse?: { uses: CoarseUse[]; evidence: Evidence[] };
}

/** What code makes of an exact value: the age or year of a birth date, the country of an address, whether two are the same, the town of a place, the end of a number. */
export type CoarseUse = 'age' | 'year' | 'country' | 'comparison' | 'town' | 'last digits';

/** What the database or the mapper does to this record when the related record is deleted. */
export type ReferentialAction = 'cascade' | 'set-null' | 'restrict' | 'no-action';

/** A relation that makes records of this store depend on a record of `target`. */
export interface RelationFact {
  name: string;
  target: StoreReference;
  /** Columns of this store that hold the key of the target. */
  foreignKeys: string[];
  onDelete: ReferentialAction;
  /** `onDelete` was written down, rather than the mapper's default. */
  explicit: boolean;
  /** No constraint of the database stands behind the relation: nothing refuses a deletion. */
  unenforced?: boolean;
  /** No two records have the same target. */
  isOneToOne?: boolean;
  /** The records lie below those of the target, and have no other key to them. */
  isPart?: boolean;
  /** The mapper itself removes these records when it removes the related record. */
  removedByMapper?: boolean;
  /** Makes these records go with the related one; absent where no edit is safe, or none is needed. */
  cascade?: TextEdit;
  evidence: Evidence;
}

/** A limit to how long records stay that is part of the declaration of the store itself (a TTL index, an expiring key). */
export interface ExpiryFact {
  evidence: Evidence;
  /** Seconds, where the period is a constant. */
  seconds?: number;
  field?: string;
}

/** One `@lethe` tag as written by the user: `@lethe retention 30d` is `{ name: 'retention', value: '30d' }`. */
export interface Annotation {
  name: string;
  value: string;
  span: Span;
}

/** A method that the mapper gives to the records of a store, acting on related ones: `user.createAddress(…)`, `user.getPosts()`. */
export interface AccessorFact {
  name: string;
  verb: Verb;
  target: StoreReference;
  many: boolean;
}

/** A place where records stay. */
export interface StoreFact {
  /** `file#name`, unique in the application. */
  id: string;
  /** The name a developer uses: the class, the model, the constant. */
  name: string;
  /** The library: prisma, typeorm, mongoose, ... */
  kind: string;
  /** Where the declaration starts: the class, the model, the schema. */
  span: Span;
  /** Further names that references may use: table, collection, model name. */
  aliases: string[];
  /** Those among them under which code registers the same records as a model of its own. */
  models?: string[];
  /** The kind of database that the declaration is for, where a mapper has one declaration for each (`pg`, `sqlite`). */
  dialect?: string;
  /** A table of ClickHouse, which may be called like one of another database. */
  isOfClickHouse?: boolean;
  fields: FieldFact[];
  relations: RelationFact[];
  /** A field whose value marks a record as deleted. `automatic`: the library sets it when told to delete softly. */
  softDelete?: { field: string; automatic: boolean; evidence: Evidence };
  expiry: ExpiryFact[];
  annotations: Annotation[];
  /** Where dates of the record can be told to end it, with the number of seconds in between. */
  expirySlots?: (Slot & { field: string })[];
  /** Where a tag `retention` can stand, with the period in between. */
  retentionTag?: Slot;
  /** What the framework that the store belongs to offers by itself: admin panel, generated REST or GraphQL. */
  operations?: StoreOperation[];
  accessors?: AccessorFact[];
  /** It counts as a store only where it holds something personal: a bucket, which mostly holds what the application itself is made of. */
  onlyPersonal?: boolean;
  /** Records may hold keys that nothing declares. */
  open?: boolean;
  /** It counts as a store only where it holds personal data, or also where the application has no database beside it, or only where code works with its records. */
  onlyIf?: 'personal' | 'personal-or-alone' | 'accessed';
  /** The mapper is never told of the class, so that there is no table and no record. */
  unregistered?: boolean;
  /**
   * Each record is an entry under a key of its own, and each write says when it goes. The name is what the keys have in common, with
   * `*` for the rest: `session:*`. `handed-out`: entries are not kept but given away (a token).
   */
  entries?: 'kept' | 'handed-out';
}

export interface StoreOperation {
  verb: Verb;
  evidence: Evidence;
}

export type Verb = 'create' | 'read' | 'update' | 'delete' | 'soft-delete' | 'expire';

/** The function that a call stands in; the module itself has the name `(module)`. */
export interface FunctionReference {
  file: string;
  name: string;
  line: number;
}

/**
 * What a written value is, where that tells a soft delete or an anonymisation. `constant`: fixed or random text, `hashed`: a digest,
 * `copied`: the same property of another object, `deleted`: a state that says so, `inactive`: a state of what is out of use.
 */
export type WrittenValue = 'null' | 'true' | 'false' | 'now' | 'constant' | 'deleted' | 'inactive' | 'hashed' | 'copied' | 'other';

/** Data of another store's record that a write takes over. */
export interface Receipt {
  /** The written field; empty where the record is the written data as a whole. */
  field: string;
  from: StoreReference;
  /** The field that is taken over; absent where it is the whole record. */
  of?: string;
}

/** A condition on a date field of the records that an effect acts on. */
export interface AgeCondition {
  field: string;
  /** `age`: older than a computed deadline. `passed`: a stored deadline lies in the past. */
  kind: 'age' | 'passed';
  /** The period in seconds where it is a constant. */
  seconds?: number;
  /** What else the condition asks for: nothing, constants (`status: 'closed'`), or a value that picks one person's records. */
  scope: 'all' | 'some' | 'one';
  /** The old records are left out, or only looked at, rather than selected. */
  checksOnly: boolean;
  evidence: Evidence;
}

/** Whether anything runs a piece of code, with the chain from what runs it down to the code. */
export interface Reachability {
  /** `scheduled`: a timer runs it. `reachable`: an entry point, an export or a handler. `unreachable`: nothing refers to it. */
  verdict: 'scheduled' | 'reachable' | 'unreachable';
  evidence: Evidence[];
  /** The functions that name the one the code stands in. */
  callers: FunctionReference[];
  /** The database itself runs it, from then on when it was set up: a trigger, an event, a job of `pg_cron`. */
  inDatabase?: true;
}

/** What a write puts under a key, and whether it goes by itself. */
export interface EntryFact {
  /** Names of the fields that it writes. */
  fields: string[];
  /** `period`: after some time. `kept`: as decided by an earlier write. `full`: when others need the room. `none`: never. */
  end: 'period' | 'kept' | 'full' | 'none';
  /** Where it is `none`: some go all the same, such as jobs that are done, but not those that failed. */
  someGo?: true;
  /** Where `period` is a constant. */
  seconds?: number;
  /** Where a period can be given that the call has not got, with the number in between. */
  slot?: Slot & { unit: 's' | 'ms' };
}

/** A call that creates, reads, changes or removes records. */
export interface EffectFact {
  verb: Verb;
  store: StoreReference;
  span: Span;
  function: FunctionReference;
  /** The call in the developer's words, without literal values: `prisma.user.delete`. */
  how: string;
  /** Fields written by literal keys, with what is written: `{ deletedAt: 'now' }`. */
  writes: Record<string, WrittenValue>;
  age?: AgeCondition;
  /** Copies of other records in what is written. */
  receives?: Receipt[];
  /** The call removes or changes every record: it names no condition. */
  unconditional?: boolean;
  /** Fields that put records on hold (`legalHold`) and that the code around the call reads. */
  holds?: string[];
  /** Parts of requests that are written as they came. */
  requests?: StoredRequest[];
  /** Of writes to stores that have `entries`. */
  entry?: EntryFact;
  reachability: Reachability;
}

/** A function runs another one: by a call, a hook, or a message that one sends and the other handles. */
export interface CallFact {
  from: FunctionReference;
  to: FunctionReference;
}

/** What a service outside the application keeps: people (`person`), files (`file`), or whatever it is given (`document`). */
export type Holding = 'person' | 'file' | 'document';

/** A place outside the application's own stores where its effects leave records: customers at a payment service, objects in a bucket. */
export interface ProcessorFact {
  /** `library#name`. */
  id: string;
  /** What its records are called: `Stripe customer`. */
  name: string;
  /** The library that reaches it. */
  kind: string;
  holds: Holding;
  /** How a record is removed: `customers.del`; empty where the library offers nothing. */
  removal: string;
  /** Where it is called without the library: hosts, also with a path. */
  addresses: string[];
}

/** A part of a request that nothing narrows before it becomes a record, or the content of a field. */
export interface StoredRequest {
  part: RequestPart;
  /** The property of the part that is stored, dotted; absent for all of it. */
  entry?: string;
  /** The field that receives it; absent where it becomes the record itself. */
  field?: string;
  /** Where the function that has the request hands it on. */
  span: Span;
  /** The route of that function is known, and nothing on it says what the request may hold. */
  isRouteKnown: boolean;
  /** The calls from there to the one that stores it. */
  trail: Evidence[];
}

/** Everything that one source file, schema or declaration says. */
export interface FileFacts {
  file: string;
  stores: StoreFact[];
  effects: EffectFact[];
  sinks: SinkFact[];
  /** The calls above every function that removes or empties records, whichever file those stand in; `from` stands in this file. */
  calls: CallFact[];
  /** The services that this file's effects act on. */
  processors: ProcessorFact[];
  /** What this file opens to others. */
  exposures: ExposureFact[];
  /** What this file ends of stores, wherever those are declared. */
  ends: EndFact[];
  logs: LogFact[];
  notes: Note[];
}
