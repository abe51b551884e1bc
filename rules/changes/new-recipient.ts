import { groupBy } from '../../src/group.js';
import type { ChangeRule } from '../../src/judge/change-rule.js';
import type { Problem } from '../../src/judge/rule.js';
import { joinFew } from '../../src/judge/wording.js';
import type { Application, Flow } from '../../src/link/application.js';

/** A service outside that a change makes a recipient of personal data, or of a category of it that the service did not get before. */
export const newRecipient: ChangeRule = {
  name: 'new-recipient',
  description: 'Show every service outside to which a change sends personal data of a category that it did not get before',
  help: 'Leave the data out, or list the service with these categories under processors in the policy.',
  references: { weaknesses: ['CWE-359'], articles: ['5(1)(c)'] },
  severity: 'warning',
  restsOnAbsence: true,
  coveredBy: ['no-personal-data-to-third-parties'],
  check: ({ before, after }) => {
    const earlier = byRecipient(before);
    return [...byRecipient(after)].flatMap(([recipient, flows]) => problemOf(recipient, flows, earlier.get(recipient) ?? []));
  },
};

function problemOf(recipient: string, flows: readonly Flow[], earlier: readonly Flow[]): Problem[] {
  const known = new Set(earlier.flatMap((flow) => directValues(flow)).map(({ classification }) => classification.category));
  const found = flows.flatMap((flow) => directValues(flow).filter(({ classification }) => !known.has(classification.category)).map((value) => ({ flow, value })));
  const [first] = found;
  if (first === undefined) return [];
  const categories = [...new Set(found.map(({ value }) => value.classification.category))].sort();
  const received = known.size === 0 ? 'which got no personal data before' : `which got ${joinFew([...known].sort())} before`;
  return [{
    span: first.flow.span,
    message: `This change sends ${joinFew(categories)} data (${joinFew([...new Set(found.map(({ value }) => value.subject))])}) to ${recipient}, ${received}. ` +
      'Leave it out, or list the service with these categories under processors in the policy.',
    category: first.value.classification.category, kind: 'direct', confidence: first.value.value.confidence, subject: recipient,
    evidence: found.slice(1).map(({ flow, value }) => ({ file: flow.span.file, line: flow.span.line, how: `${flow.how} sends ${value.subject}` })),
  }];
}

function directValues(flow: Flow): Flow['personal'] {
  return flow.personal.filter(({ kind }) => kind === 'direct');
}

function byRecipient({ flows }: Application): Map<string, Flow[]> {
  const named = flows.flatMap((flow) => (flow.recipient === undefined ? [] : { name: flow.recipient.name, flow }));
  return new Map([...groupBy(named, ({ name }) => name)].map(([name, group]) => [name, group.map(({ flow }) => flow)]));
}
