const holdName = new RegExp('^(is|on|has|under)?(legal|litigation|preservation)(hold|freeze|lock)(until|at|since|reason|active|id)?$|^(is)?onhold$|^(is)?held(until)?$|' +
  '^hold(until|reason)$|^(retain|preserve)until$|^preservationorder(id)?$|^(donot|no)(delete|purge|erase)$');

/** Whether a field stops the deletion of its record: `legalHold`, `litigation_hold`, `holdUntil`, or one of the `declared` names. */
export function isHoldName(name: string, declared: readonly string[] = []): boolean {
  return declared.includes(name) || holdName.test(withoutCase(name));
}

/** `legalHold` and `legal_hold` are one name. */
export function withoutCase(name: string): string {
  return name.toLowerCase().replace(/_/g, '');
}
