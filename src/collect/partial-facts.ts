import type { FieldFact, FileFacts } from './facts.js';

/** What a part of an application says that was read with all that it depends on, and what it says of stores that other parts use as well. */
export interface PartialFacts {
  files: FileFacts[];
  /** Fields that nothing in this part needs the whole value of, as far as they may hold something of their own. */
  quiet: QuietField[];
  /** Names, as they are written, that something in this part reads of what is no record of its stores. */
  named: string[];
}

export interface QuietField {
  /** The store's id. */
  store: string;
  field: string;
  /** Code of this part writes it by name. */
  isWritten: boolean;
  /** Code of this part writes records of the store. */
  isStoreWritten: boolean;
  /** Code of this part asks whether there is a value. */
  isAsked: boolean;
  /** What code of this part needs of it, where that is less than the value. */
  coarse?: NonNullable<FieldFact['coarse']>;
}
