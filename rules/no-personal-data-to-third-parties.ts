import { flowDefaults, flowSchema, isAsked, problemOfFlow, type FlowOptions, type FlowWords } from '../src/judge/flows.js';
import type { Rule } from '../src/judge/rule.js';
import type { Flow, PersonalValue } from '../src/link/application.js';
import { mayReceive } from '../src/policy/processors.js';

interface Options extends FlowOptions {
  /** Categories that a service may receive, by its name. */
  allow: Record<string, string[]>;
}

/** Personal data that the application hands to services of others, beyond what those need to do their work. */
export const noPersonalDataToThirdParties: Rule<Options> = {
  name: 'no-personal-data-to-third-parties',
  description: 'Disallow sending personal data to services outside that do not need it',
  help: 'Send what the service needs for its purpose and no more, and name the service and its categories under processors in the policy.',
  references: { weaknesses: ['CWE-201', 'CWE-359'], articles: ['5(1)(c)', '28'] },
  preset: 'recommended',
  severity: 'warning',
  restsOnAbsence: false,
  suggests: true,
  schema: flowSchema('be sent to services outside', {
    allow: {
      description: 'Categories that a service may receive, by its name.', default: {}, type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } },
    },
  }),
  defaults: { ...flowDefaults, allow: {} },
  presetOptions: { strict: { checkPseudonymous: true } },
  check(application, options, policy) {
    return application.flows.filter((flow) => flow.sink === 'third-party').flatMap((flow) => {
      const { name, needs } = recipientOf(flow);
      const allowed = new Set([...needs, ...mayReceive(policy, name, options.allow)]);
      const values = flow.personal.filter((value) => isAsked(value, options) && !allowed.has(value.classification.category) && !isGivenBy(name, value));
      return problemOfFlow(flow, values, words, application);
    });
  },
};

function recipientOf({ recipient, how }: Flow): NonNullable<Flow['recipient']> {
  return recipient ?? { name: how, purpose: 'other', needs: [] };
}

/** The key of a person that the service gave out itself: `stripeCustomerId` for Stripe. */
function isGivenBy(service: string, { kind, subject }: PersonalValue): boolean {
  const plain = service.replace(/[^a-z0-9]/gi, '').toLowerCase();
  return kind === 'pseudonymous' && plain.length > 2 && subject.replace(/[^a-z0-9]/gi, '').toLowerCase().includes(plain);
}

const words: FlowWords = {
  offers: ['key', 'removal', 'redaction'],
  fact(subjects, flow) {
    const { name, purpose } = recipientOf(flow);
    return `${name}${purpose === 'other' ? '' : ` (${purposes[purpose] ?? purpose})`} receives ${subjects} through ${flow.how}`;
  },
  remedy({ kind, value: { origin }, classification: { category } }, flow) {
    const { name } = recipientOf(flow);
    const listed = `list ${name} under processors in lethe.yaml with what it may receive`;
    if (origin.kind === 'recorded') return `${origin.what === 'inputs' || origin.what === 'texts' ? 'Mask it by' : 'Turn off'} ${origin.option}, or ${listed}.`;
    if (category === 'credential') return 'Never hand secrets to a service that does not check them: leave it out.';
    return kind === 'pseudonymous' ? `Leave the id out, or ${listed}.` : `Send an opaque id instead, or ${listed}.`;
  },
};

/** Purposes that messages call otherwise than declarations do. */
const purposes: Partial<Record<string, string>> = {
  errors: 'error tracking', replay: 'session replay', ai: 'artificial intelligence', crm: 'customer relations', payment: 'payments',
};
