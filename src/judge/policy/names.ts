import { nearestName } from '../../policy/nearest.js';
import type { NamedEntry } from '../../policy/policy.js';
import type { Problem, Suggestion } from '../rule.js';
import { directFields } from '../wording.js';
import { correctionOf, editAt, fieldNamed, hint, missing, partsOf, problemAtEntry, storesNamed, type PolicyQuestion } from './policy-problem.js';

const remedy = 'Correct the name, or remove the entry.';

/** Entries of the policy whose names mean nothing in the code. */
export function namesWithoutMatch(question: PolicyQuestion): Problem[] {
  const { application, policy } = question;
  const targets = [
    ...policy.retention.filter(({ target }) => !target.startsWith('category:')),
    ...policy.personal.filter(({ target }) => target.includes('.') && !target.startsWith('*.') && !target.includes(' ')),
    ...policy.holds, ...policy.subjectEntries ?? [],
  ];
  return [
    ...targets.flatMap((entry) => {
      const why = missing(application, entry.target);
      return why === undefined ? [] : [{ ...problemAtEntry(policy.file ?? '', entry, entry.target, `${why} ${remedy}`), ...correctedEntry(entry, question) }];
    }),
    ...categoriesWithoutStore(question), ...fieldsOfNoStore(question), ...datesWithoutField(question), ...misspelledProcessors(question),
  ];
}

/** The name that was meant, in place of the one that stands there, where it needs no quotes that are not there. */
function correctedEntry(entry: NamedEntry, { application, policy: { file = '' } }: PolicyQuestion): { suggestions?: Suggestion[] } {
  const { target, start, end } = entry;
  const corrected = correctionOf(application, target);
  if (corrected === undefined || end - start !== target.length || !/^[\w.$-]+$/u.test(corrected)) return {};
  return { suggestions: [{ description: `Write ${corrected} instead.`, edits: [editAt(file, entry, corrected)] }] };
}

function categoriesWithoutStore({ application, policy }: PolicyQuestion): Problem[] {
  return policy.retention.flatMap((entry) => {
    const [, category] = /^category:(.*)$/u.exec(entry.target) ?? [];
    const isCovered = ({ fields }: { fields: ReturnType<typeof directFields> }): boolean => fields.length > 0 && fields.every(({ personal }) => personal?.category === category);
    if (category === undefined || application.stores.some((store) => isCovered({ fields: directFields(store) }))) return [];
    return [problemAtEntry(policy.file ?? '', entry, entry.target, `No store holds ${category} data and no other, so ${entry.target} has no effect. Name the stores instead, or set the category under limits.`)];
  });
}

function fieldsOfNoStore({ application, policy }: PolicyQuestion): Problem[] {
  const names = application.stores.flatMap(({ fields }) => fields.map(({ name }) => name));
  return policy.personal.flatMap((entry) => {
    const name = entry.target.startsWith('*.') ? entry.target.slice(2) : undefined;
    // Values that are stored nowhere have names as well: only what looks misspelled is reported.
    if (name === undefined || application.stores.some((store) => fieldNamed(store, name) !== undefined) || nearestName(name, names) === undefined) return [];
    return [problemAtEntry(policy.file ?? '', entry, entry.target, `No store has a field "${name}"${hint(name, names)} ${remedy}`)];
  });
}

/** The date that a period is counted from. */
function datesWithoutField({ application, policy }: PolicyQuestion): Problem[] {
  return policy.retention.flatMap((entry) => {
    const { from, target } = entry;
    const stores = storesNamed(application, partsOf(target).store);
    if (from === undefined || stores.length === 0 || stores.some((store) => fieldNamed(store, from) !== undefined)) return [];
    const names = stores.flatMap(({ fields }) => fields.filter(({ type }) => type === 'date').map(({ name }) => name));
    return [problemAtEntry(policy.file ?? '', entry, target, `The period of ${target} is counted from "${from}", and the store has no such field${hint(from, names)} ${remedy}`)];
  });
}

/** A service may be listed before data goes there: only what looks like a misspelled recipient is reported. */
function misspelledProcessors({ application, policy }: PolicyQuestion): Problem[] {
  const names = [...new Set(application.flows.flatMap(({ recipient }) => (recipient === undefined ? [] : [recipient.name])))];
  const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/gu, '');
  return policy.processors.flatMap((entry) => {
    const nearest = names.some((name) => plain(name) === plain(entry.name)) ? undefined : nearestName(entry.name, names);
    if (nearest === undefined || policy.processors.some(({ name }) => plain(name) === plain(nearest))) return [];
    return [problemAtEntry(policy.file ?? '', entry, entry.name, `Nothing in the code is called "${entry.name}"${hint(entry.name, names)} ${remedy}`)];
  });
}
