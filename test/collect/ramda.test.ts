import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';
import { newsroom, withUser } from './newsroom.js';

const helped: Around = {
  shared: {
    ...newsroom,
    'src/view.ts': `import { applySpec, prop } from 'ramda';
export interface View { phone: string; title: string }
export const viewOf = applySpec<View>({ phone: prop('telephone'), title: prop('name') });
`,
  },
  file: (code) => withUser.file(code).replace("import { log } from './log';", "import { log } from './log';\nimport * as R from 'ramda';\nimport { omit, pick } from 'ramda';\nimport { viewOf } from './view';\nexport const used = [R, omit, pick, viewOf];"),
};

describe('what helpers that take their value last give', () => {
  itLogs(helped, [
    ['is what a spec says that it is', 'const view = viewOf(JSON.parse(id)); log.info({ view });', ['View.phone']],
    ['is what is left', "log.info(omit(['email', 'phone', 'birthDate'], user));", ['User.name']],
    ['is what is taken', "log.info(pick(['id', 'phone'], user)); log.info(R.pick(['name'], user));", ['User.name', 'User.phone']],
    ['is nothing where nothing personal is taken: silent', "log.info(pick(['id', 'createdAt'], user));", []],
    ['is still a list of records', "log.info(R.head(R.sortBy((one) => one.name, R.filter((one) => one.isEmailVerified, users)))?.email);", ['User.email']],
  ]);
});
