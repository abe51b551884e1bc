import type { Store } from '../link/application.js';
import type { Problem } from './rule.js';

/**
 * The edit that lets records go with the record that a relation of theirs leads to; nothing where the mapper has no such option, or it stands in another file.
 *
 * @param file of the problem: ESLint edits no other
 */
export function cascadeSuggestion(store: Store | undefined, relation: string, file: string): Pick<Problem, 'suggestions'> {
  const found = store?.relations.find(({ name, cascade }) => name === relation && cascade?.span.file === file);
  if (store === undefined || found?.cascade === undefined) return {};
  const description = `Delete ${store.name} records with the ${found.target.name} that ${found.name} leads to${found.explicit ? `, instead of ${found.onDelete}` : ''}.`;
  return { suggestions: [{ description, edits: [found.cascade] }] };
}
