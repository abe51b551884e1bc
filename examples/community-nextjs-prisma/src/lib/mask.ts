/** Keeps the domain, which is enough to see that one mail provider refuses our messages. */
export function maskEmail(email: string) {
  return email.replace(/^[^@]*/, '***');
}
