import type { Note } from '../../collect/facts.js';
import { entryOf, itemsOf, textsOf, valueAt, type Placed } from './placed.js';
import { readYaml } from './yaml.js';

/** A statement of a policy of AWS that lets everybody do something. */
interface OpenStatement {
  /** It lets more than read single objects whose names are known. */
  mayListOrChange: boolean;
  actions: string[];
}

/**
 * The statements of a policy document that allow everybody something without a condition.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function openStatements(policy: Placed | undefined): OpenStatement[] {
  const document = policy?.kind === 'text' ? parsedJson(policy.text) : policy;
  return itemsOf(valueAt(document, 'Statement')).flatMap((statement) => {
    const principal = valueAt(statement, 'Principal');
    const isEverybody = [...textsOf(principal), ...textsOf(valueAt(principal, 'AWS'))].includes('*');
    const isAllowed = textsOf(valueAt(statement, 'Effect')).includes('Allow') && entryOf(statement, 'Condition') === undefined;
    const actions = textsOf(valueAt(statement, 'Action'));
    return isEverybody && isAllowed && actions.length > 0 ? [{ actions, mayListOrChange: actions.some(mayListOrChange) }] : [];
  });
}

function mayListOrChange(action: string): boolean {
  return !/^s3:GetObject(Version)?$/.test(action);
}

/** A document with variables in it is read all the same: those stand inside of its texts. */
function parsedJson(text: string): Placed | undefined {
  const notes: Note[] = [];
  const [document] = readYaml('', text, notes);
  return notes.length > 0 ? undefined : document;
}
