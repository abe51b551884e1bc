/** Code that runs once or by hand: a store is declared there only if nowhere else. */
const asidePath = /(^|\/)(scripts?|tools?|migrations?|seeds?|seeders?|fixtures?|bench|artifacts|examples?|hotfix(es)?|patches|testing|test[_-]?(utils?|helpers?|support|kit))\//i;

/** Files that fill a database for trying it out. */
const filling = /(^|[/_.-])(?:(?:seed|populate|dummy)[\w.-]*|(?:fixtures?|mocks?|samples?|data-?creator)(?:[_.-][\w.-]*)?)$/i;

/** Whether a file at this path stands beside the application: it is no first home of a store. */
export function isAside(path: string): boolean {
  return asidePath.test(path) || filling.test(path);
}
