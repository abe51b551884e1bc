/** A name that says its value is a key: `userId`, `user_id`, `ownerIds`. */
export function isKeyName(name: string): boolean {
  return /(_id|Id|ID|Ids|IDs)$/.test(name);
}
