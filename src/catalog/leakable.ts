/** Files with values for variables, which Docker Compose reads; samples of them say nothing. */
export function isEnvironmentName(name: string): boolean {
  return /^\.env(\.[\w-]+)*$|^[\w-]+\.env$/.test(name) && !/example|sample|template|dist/.test(name);
}

/** Copies of records, and files with secrets, which no web server should show. */
export function isLeakableName(name: string): boolean {
  return isEnvironmentName(name) || /\.(sql|dump|bak|sqlite3?|db|mdb|rdb|pgdump|backup)(\.(gz|zip|bz2|xz|zst))?$|^(dump|backup)[\w.-]*\.(gz|zip|tgz|tar|bz2|json|csv)$/i.test(name);
}

/** Statements that make tables are no records. */
export function isTableScript(path: string): boolean {
  return /(^|\/)(migrations?|prisma|drizzle|schema|seeds?|sql)\/|(^|\/)(schema|init|seed|migration)[\w.-]*\.sql$/.test(path);
}

/** What a message calls such a file. */
export function titleOfLeakable(path: string): string {
  if (path === '.git') return 'The history of the repository';
  return isEnvironmentName(path.slice(path.lastIndexOf('/') + 1)) ? 'The file with secrets' : 'The copy of records';
}
