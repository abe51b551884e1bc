/** Names that by convention mark a record as deleted. */
const deletionMark = /^(is_?)?(soft_?)?deleted(_?(at|on|date|time))?$|^(date_?deleted|deletion_?(date|time))$/i;

/** Whether a field's name, without the objects around it, says that its value marks the record as deleted. */
export function isDeletionMark(name: string): boolean {
  return deletionMark.test(name.slice(name.lastIndexOf('.') + 1));
}
