/** Dates of something that happens to some records only: a purge by them ends nothing for the others. */
const eventOfSome = /^(was_?|is_?)?(archived?|trashed|binned|revoked|disabled|deactivated|suspended|banned|blocked|cancell?ed|closed|rejected|declined|dismissed|unsubscribed|anonymi[sz]ed)(_?(at|on|date|time))?$/i;
/** Somebody asked for the deletion. */
const request = /^(deletion|removal|erasure|account_?deletion)_?(requested|scheduled|marked)(_?(at|on|date))?$|^(scheduled|requested|marked)_?(for)?_?(deletion|removal|erasure)(_?(at|on|date))?$/i;

export function isEventOfSome(field: string): boolean {
  return eventOfSome.test(field) || request.test(field);
}

/** A field that holds the state of the record itself: `status`, but not `subscriptionStatus`. */
export function isStateName(field: string): boolean {
  return /^(account|user|profile|record|entity|document|item|row|lifecycle)?_?(status|state)$/i.test(field);
}

export function isDeletedState(value: string): boolean {
  return /^(is_?)?(soft_?)?(deleted|removed|erased)$/i.test(value);
}

/** A state of records that are kept and no longer used. */
export function isInactiveState(value: string): boolean {
  return /^(is_?)?(inactive|archived|disabled|deactivated)$/i.test(value);
}

const deletion = /^(is_?|was_?)?(soft_?)?(deleted|removed|erased)(_?(at|on|date|time))?$/i;

/** Of dates that are alternatives to each other the one that comes for most records: `expiresAt` rather than `revokedAt`. */
export function broadest<Item>(alternatives: readonly Item[], nameOf: (item: Item) => string): Item | undefined {
  return alternatives.find((item) => !isEventOfSome(nameOf(item)) && !deletion.test(nameOf(item))) ?? alternatives[0];
}
