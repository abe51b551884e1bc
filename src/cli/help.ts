import { auditFormats } from '../report/audit/formats/index.js';
import { checkFormats } from '../report/formats/index.js';
import type { CommandName } from './arguments.js';

const OPTIONS = `Options
  -f, --format FORMAT[=FILE]
                        pretty or json (default: pretty); others for lethe check and lethe report
      --preset PRESET   recommended, strict or all (default: the policy's, else recommended)
      --policy FILE     the policy (default: lethe.yaml in the folder that is analysed)
  -o, --output FILE     write the report to a file; data for programs leaves the text for people on the terminal
      --no-cache        analyse anew, and keep no conclusions for the next run
      --cache-location DIR  where they are kept (default: node_modules/.cache/lethe, else the user's cache)
      --timing          how long each step took, on stderr
      --no-color        no colours, as with NO_COLOR=1
  -h, --help            this help
  -v, --version         the version of Lethe`;

const FACTS = '      --facts GLOB      link the facts that lethe collect wrote to these files instead of reading code; may be said several times';

function restriction(verb: string): string {
  return `A PATH restricts what is ${verb}: the whole project in the working directory is still analysed. One folder that is
a project of its own (it has a package.json and is no workspace package of this project) is analysed by itself.`;
}

const OVERVIEW = `Lethe finds personal data that is stored without end, logged, or never deleted.

Usage
  lethe                           the same as lethe check
  lethe check [PATH...]           problems, with the reason for each
  lethe inventory [PATH...]       what is kept, for how long, and what deletes it
  lethe explain STORE[.FIELD]     the evidence for what Lethe says about a store or field
  lethe report [PATH...]          all of it on one page for people, or as a record of processing activities
  lethe init [FOLDER]             a first policy, lethe.yaml, from what the code does
  lethe collect [PACKAGE...]      the facts of packages of a workspace, for lethe check --facts

${OPTIONS}

Examples
  lethe check
  lethe check src/users --preset strict
  lethe inventory --format json
  lethe explain User.email
  lethe report --output privacy.html

lethe COMMAND --help tells more about a command.
Exit codes: 0 clean, 1 problems at or above the threshold, 2 wrong usage or configuration.
`;

const CHECK = `Finds problems with personal data, and says where, why and what to do.

Usage
  lethe check [PATH...]

${restriction('reported')}

${OPTIONS}
      --since REF       only what is new since the work left this branch, tag or commit: findings, personal fields and
                        stores, recipients, lost deletions and purges, longer periods
${FACTS}
      --update-baseline  write what is found to lethe-baseline.json in the analysed folder, where it is not reported again;
                        later, drop from it what is gone
      --allow-growth    with --update-baseline: add what is new to a baseline that is there
      --baseline FILE   the baseline, instead of lethe-baseline.json in the analysed folder
      --fail-on LEVEL   exit with 1 from this severity on: error, warning or never (default: error)
      --quiet           only errors, and how many; no notes or progress

Formats
${formatLines(checkFormats)}
  --format may be said several times: all but one then need a file.

Examples
  lethe check
  lethe check src/users src/orders
  lethe check examples/shop --preset strict
  lethe check --fail-on warning
  lethe check --update-baseline
  lethe check --since origin/main --format markdown
  lethe check --facts 'packages/*/.lethe/facts.ndjson'
  lethe check --format sarif --output lethe.sarif
  lethe check --format github --format sarif=lethe.sarif --format junit=lethe.xml
`;

const INVENTORY = `Lists what is kept: every store with personal data, for how long, and what deletes it.

Usage
  lethe inventory [PATH...]

${restriction('listed')}

${OPTIONS}
${FACTS}
      --write           also write lethe-inventory.yaml to the analysed folder, for version control: lethe check then
                        reports where the code differs from it
      --quiet           no notes or progress

Examples
  lethe inventory
  lethe inventory --write
  lethe inventory packages/billing
  lethe inventory --format json
`;

const EXPLAIN = `Shows why Lethe says what it says about a store or a field: each verdict with file, line and reason.

Usage
  lethe explain STORE[.FIELD]

${OPTIONS}
${FACTS}
      --quiet           no notes or progress

Examples
  lethe explain User
  lethe explain User.email
  lethe explain src/users/user.entity.ts#User
`;

const REPORT = `Tells people what is held, for how long, and what would leak: one page for the browser that needs no network.

Usage
  lethe report [PATH...]

${restriction('told')}

${OPTIONS}
${FACTS}
      --since REF       also what changed since the work left this branch, tag or commit
      --quiet           no notes or progress

Formats
${formatLines(auditFormats)}

Examples
  lethe report
  lethe report --output reports/privacy.html
  lethe report --since v2.0.0
  lethe report --format markdown > processing.md
  lethe report --format html=privacy.html --format csv=processing.csv --format fides=dataset.yml
`;

const INIT = `Writes a first policy, lethe.yaml, from what the code does. It never overwrites one.

Periods that code enforces become entries. Stores without a period, and services that receive personal data, are listed
in comments as decisions to take: each with its place, and with what is kept or sent there.

Usage
  lethe init [FOLDER]

FOLDER is a project of its own (it has a package.json); without it, the working directory is meant.

Options
      --preset PRESET   recommended, strict or all: what the policy chooses (default: recommended)
      --quiet           no text, notes or progress
      --no-cache        analyse anew, and keep no conclusions for the next run
      --cache-location DIR  where they are kept (default: node_modules/.cache/lethe, else the user's cache)
      --timing          how long each step took, on stderr
      --no-color        no colours, as with NO_COLOR=1
  -h, --help            this help

Examples
  lethe init
  lethe init --preset strict
  lethe init examples/shop
`;

const COLLECT = `Writes the facts of packages of a workspace to a file, which lethe check, inventory, explain and report link with those
of the others: --facts. A scheduler can so run, cache and distribute the reading of packages. Several in one file cost less than one by one.

Usage
  lethe collect [PACKAGE...] --out FILE

PACKAGE is the folder of a package of the workspace around it (npm, yarn, pnpm, Nx, Lerna or Rush); without it, the working directory is meant.
What it depends on is read as well. The root of the workspace stands for what belongs to no package.

Options
      --out FILE        the file, whose name should end in .ndjson
      --policy FILE     the policy (default: lethe.yaml in the root of the workspace)
      --quiet           no progress, and no word about what was written
      --timing          how long each step took, on stderr
      --no-color        no colours, as with NO_COLOR=1
  -h, --help            this help

Examples
  lethe collect packages/billing --out facts/billing.ndjson
  lethe collect --out .lethe/facts.ndjson
  lethe check --facts 'packages/*/.lethe/facts.ndjson'
`;

function formatLines(formats: Readonly<Record<string, { title: string }>>): string {
  return Object.entries(formats).map(([name, { title }]) => `  ${name.padEnd(20)}  ${title}`).join('\n');
}

/** The help for a command, or the overview. */
export function helpText(command?: CommandName): string {
  if (command === undefined) return OVERVIEW;
  return { check: CHECK, inventory: INVENTORY, explain: EXPLAIN, report: REPORT, init: INIT, collect: COLLECT }[command];
}
