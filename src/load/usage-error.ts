/** Lethe was asked for something that cannot be done: the message says what and how to mend it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
