import type { ts } from 'ts-morph';
import type { Origin, ValueEdits, ValueFact } from '../facts.js';
import type { Piece } from '../sinks/pieces.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { nameOfReference, unwrap } from '../syntax.js';
import { KeyEdits } from './keys.js';
import { Redactions } from './redactions.js';
import { removalOf } from './removals.js';
import { selectionOf } from './selections.js';

/** Finds the safe edits after which a value does not leave at a sink any more. */
export class ValueEditReader {
  readonly #keys: KeyEdits;
  readonly #redactions: Redactions;

  constructor(readonly types: StoreTypes) {
    this.#keys = new KeyEdits(types);
    this.#redactions = new Redactions(types.session);
  }

  /** @param sink the reported call, statement or expression */
  of(piece: Piece, value: Pick<ValueFact, 'origin' | 'treatment' | 'path'>, sink: ts.Node): ValueEdits | undefined {
    if (piece.span.getSourceFile() !== sink.getSourceFile() || value.treatment !== 'none') return undefined;
    const { origin } = value;
    const removal = isAlone(piece, value) ? removalOf(piece.span, this.types.session) : undefined;
    const key = origin.kind === 'record' ? this.#keys.ofRecord(piece, origin) : undefined;
    const keyOfOwner = origin.kind === 'field' ? this.#keys.ofField(piece, origin) : undefined;
    const redactions = this.#redactions.of(piece, sink, subjectOf(origin));
    const selection = origin.kind === 'record' && isWhole(origin) ? selectionOf(piece.expression, this.types.session) : undefined;
    const edits: ValueEdits = {
      ...(removal === undefined ? {} : { removal }), ...(key === undefined ? {} : { key }), ...(keyOfOwner === undefined ? {} : { keyOfOwner }),
      ...(redactions.length === 0 ? {} : { redactions }), ...(selection === undefined ? {} : { selection }),
    };
    return Object.keys(edits).length === 0 ? undefined : edits;
  }
}

/** Deeper inside, or where it is a part of a text, a property holds more than the value: of what goes into an address, only the name tells. */
function isAlone({ expression }: Piece, { path, origin }: Pick<ValueFact, 'path' | 'origin'>): boolean {
  if (path !== undefined) return path.length === 1;
  return nameOfReference(unwrap(expression))?.toLowerCase().endsWith(subjectOf(origin).toLowerCase()) === true;
}

function isWhole({ only, without, isNarrowed }: Extract<Origin, { kind: 'record' }>): boolean {
  return only === undefined && (without ?? []).length === 0 && isNarrowed !== true;
}

/** The name by which a redactor may be called after the value. */
function subjectOf(origin: Origin): string {
  switch (origin.kind) {
    case 'field': return origin.field;
    case 'record': return origin.store.name;
    case 'request': return origin.field ?? origin.part;
    case 'recorded': return origin.what;
    case 'named': case 'declared': return origin.name;
    case 'error': case 'statement': return origin.kind;
  }
}
