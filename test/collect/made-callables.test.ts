import { describe } from 'vitest';
import { itLogs } from './analyzed.js';

const shared = {
  'package.json': '{ "name": "lighthouse", "dependencies": { "debug": "4" } }',
  'src/lines.ts': "import createDebug from 'debug';\nexport const harbour = createDebug('lighthouse:harbour');\nexport function lamp(line: string): void { void line; }\n",
  'src/beam.ts': "import createDebug from 'debug';\nconst beam = createDebug('lighthouse:beam');\nexport default beam;\n",
  'src/horn/index.js': "module.exports = require('debug')('lighthouse:horn');\n",
};

describe('a log that another file makes', () => {
  itLogs({ shared, file: (code) => code }, [
    ['is one under its name', "import { harbour } from './lines';\nexport const act = (email: string) => { harbour(email); };", ['email']],
    ['is one under another name', "import { harbour as pier } from './lines';\nexport const act = (email: string) => { pier(email); };", ['email']],
    ['is one as a member', "import * as lines from './lines';\nexport const act = (email: string) => { lines.harbour(email); };", ['email']],
    ['is one in an object', "import createDebug from 'debug';\nconst lines = { quay: createDebug('lighthouse:quay'), mole: (line: string) => line };\nexport const act = (email: string, phone: string) => { lines.quay(email); lines.mole(phone); };", ['email']],
    ['is one as all that a module gives', "import ray from './beam';\nexport const act = (email: string) => { ray(email); };", ['email']],
    ['is one that another log gives', "import { harbour } from './lines';\nconst basin = harbour.extend('basin');\nexport const act = (email: string) => { basin(email); };", ['email']],
    ['is one that an accessor gives', "import createDebug from 'debug';\nclass Lines {\n  get jetty() { return createDebug('lighthouse:jetty'); }\n  get ferry() { return (line: string) => line; }\n}\nconst lines = new Lines();\nexport const act = (email: string, phone: string) => { lines.jetty(email); lines.ferry(phone); };", ['email']],
    ['is not what another library gives under the name: silent', "import { z } from 'zod';\nconst basin = z.object({}).extend({ email: z.string() });\nexport const act = (email: string) => basin.parse({ email });", []],
    ['is not what stands beside it: silent', "import { lamp } from './lines';\nexport const act = (email: string) => { lamp(email); };", []],
  ]);

  itLogs({ shared, extension: 'js', file: (code) => code }, [
    ['is one as a module of CommonJS', "const signal = require('./horn');\nexports.act = (email) => { signal(email); };", ['email']],
    ['is one as a part of a module', "const { harbour } = require('./lines');\nexports.act = (email) => { harbour(email); };", ['email']],
  ]);
});
