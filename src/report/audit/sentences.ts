import { counted } from '../style.js';
import type { AuditReport } from './model.js';
import { stays } from './stays.js';

/** The three questions of a privacy engineer with their answers, for formats without pictures. */
export function answersInWords({ answers, stores, subjects }: AuditReport): { question: string; answer: string }[] {
  const { special, sensitive, personal } = answers.sensitivities;
  const first = answers.gravest.length === 0 ? '' : `, first of all ${answers.gravest.join(', ')}`;
  const about = subjects.length === 0 ? '' : ` about ${subjects.map(({ name }) => name).join(', ')}`;
  const categories = answers.categories.map(({ category, fields }) => `${category} ${fields}`).join(', ');
  const kept = answers.stays.filter(({ stores: count }) => count > 0).map(({ stay, stores: count }) => `${count} ${stays[stay].title}`).join(', ');
  return [
    { question: 'What do we hold?', answer: `${counted(answers.fields, 'personal field')} in ${counted(stores.length, 'store')}${about}${categories === '' ? '' : `: ${categories}`}.` },
    { question: 'For how long?', answer: kept === '' ? 'Nothing is kept.' : `Stores kept ${kept}. ${endlessWords(answers.endless)}` },
    { question: 'What would leak?', answer: `If every store were opened to the internet today: ${special} special, ${sensitive} sensitive and ${personal} other personal fields${first}.` },
  ];
}

/** @param stores those that nothing empties */
export function endlessWords(stores: number): string {
  return stores === 0 ? 'In each of them, code removes records or ends them.' : `In ${counted(stores, 'store')} no code ever removes or ends a record.`;
}
