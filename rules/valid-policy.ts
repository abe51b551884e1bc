import { contradictions } from '../src/judge/policy/contradictions.js';
import { unenforcedPeriods } from '../src/judge/policy/enforcement.js';
import { idleExceptions } from '../src/judge/policy/idle-exceptions.js';
import { namesWithoutMatch } from '../src/judge/policy/names.js';
import { brokenTags } from '../src/judge/policy/tags.js';
import { unsaidPeriods } from '../src/judge/policy/unsaid-periods.js';
import type { Rule } from '../src/judge/rule.js';

interface Options {
  /** Report periods of the policy that nothing enforces. */
  checkEnforcement: boolean;
  /** Report stores that code ends and of which the policy says nothing, where it has periods of others. */
  checkCompleteness: boolean;
}

/** What the policy and the tags in the code say, held against the code and against each other. */
export const validPolicy: Rule<Options> = {
  name: 'valid-policy',
  description: 'Disallow entries of the policy and tags that contradict each other, name nothing, have ended or are kept by nothing',
  help: 'Correct or remove the entry, so that the policy says what holds.',
  references: { weaknesses: ['CWE-459'], articles: ['5(1)(e)', '25'] },
  preset: 'recommended',
  severity: 'warning',
  restsOnAbsence: true,
  suggests: true,
  presetOptions: { strict: { checkCompleteness: true } },
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      checkEnforcement: { description: 'Report periods of the policy that nothing enforces.', default: true, type: 'boolean' },
      checkCompleteness: { description: 'Report stores that code ends and of which the policy says nothing, where it has periods of others.', default: false, type: 'boolean' },
    },
  },
  defaults: { checkEnforcement: true, checkCompleteness: false },
  check(application, options, policy, context) {
    const question = { application, policy };
    return [
      ...contradictions(question), ...namesWithoutMatch(question), ...brokenTags(question), ...idleExceptions(question, context),
      ...options.checkEnforcement ? unenforcedPeriods(question) : [], ...options.checkCompleteness ? unsaidPeriods(question) : [],
    ];
  },
};
