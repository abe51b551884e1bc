import type { EndFact } from '../../collect/infrastructure-facts.js';
import { secondsOfAge } from '../../catalog/ages.js';
import { baseName } from '../paths.js';
import type { InfrastructureFile, InfrastructureFacts } from './infrastructure-file.js';
import { isTrue, itemsOf, textAt, textsOf, valueAt, type Placed } from './placed.js';

/**
 * Policies of Firestore that end documents by a field: `fieldOverrides` with `ttl` in `firestore.indexes.json`.
 * https://firebase.google.com/docs/reference/firestore/indexes
 */
export function readFirestoreIndexes(file: InfrastructureFile): Partial<InfrastructureFacts> {
  return {
    ends: itemsOf(valueAt(file.documents()[0], 'fieldOverrides')).flatMap((override): EndFact[] => {
      const [collection, field, ttl] = [textAt(override, 'collectionGroup'), textAt(override, 'fieldPath'), valueAt(override, 'ttl')];
      if (collection === undefined || field === undefined || ttl === undefined || !isTrue(ttl)) return [];
      return [{ kind: 'firestore', names: [collection], field, evidence: file.evidenceAt(override, `the TTL policy ends documents by ${field}`) }];
    }),
  };
}

const searchKinds = ['elasticsearch', 'opensearch'];

/**
 * Policies of Elasticsearch (phases) and OpenSearch (states) that delete indices after an age, for the indices that they name, or that an index template of the
 * repository puts under a policy of this file's name.
 * https://www.elastic.co/docs/reference/elasticsearch/index-lifecycle-actions/ilm-delete
 * https://docs.opensearch.org/latest/im-plugin/ism/policies/
 */
export function readIndexPolicy(file: InfrastructureFile): Partial<InfrastructureFacts> {
  const [document] = file.documents();
  const policy = valueAt(document, 'policy') ?? document;
  const phase = valueAt(policy, 'phases', 'delete');
  const age = phase === undefined ? ageOfDeletion(policy) : textAt(phase, 'min_age') ?? '0ms';
  const seconds = age === undefined ? undefined : secondsOfAge(age);
  const isDeletion = phase === undefined ? age !== undefined : valueAt(phase, 'actions', 'delete') !== undefined;
  if (policy === undefined || !isDeletion) return {};
  const patterns = itemsOf(valueAt(policy, 'ism_template')).flatMap((template) => textsOf(valueAt(template, 'index_patterns')));
  const names = [...patterns, ...indicesUnder(nameOf(file), file)];
  return { ends: names.length === 0 ? [] : searchKinds.map((kind) => ({ kind, names, ...(seconds === undefined ? {} : { seconds }), evidence: file.evidenceAt(policy, 'the policy deletes old indices') })) };
}

/** The age after which a state of OpenSearch hands over to one that deletes. */
function ageOfDeletion(policy: Placed | undefined): string | undefined {
  const states = itemsOf(valueAt(policy, 'states'));
  const deleting = states.filter((state) => itemsOf(valueAt(state, 'actions')).some((action) => valueAt(action, 'delete') !== undefined)).map((state) => textAt(state, 'name'));
  return states.flatMap((state) => itemsOf(valueAt(state, 'transitions'))).filter((transition) => deleting.includes(textAt(transition, 'state_name'))).flatMap((transition) => textAt(transition, 'conditions', 'min_index_age') ?? [])[0];
}

/** `visits-policy` of `ilm/visits-policy.json`. */
function nameOf({ file }: InfrastructureFile): string {
  return baseName(file).replace(/\.json$/, '');
}

/** The patterns of index templates in the repository that name a policy. */
function indicesUnder(policy: string, { others }: InfrastructureFile): string[] {
  return [...others.texts].filter(([file, text]) => file.endsWith('.json') && text.includes('index_patterns') && text.includes(policy)).flatMap(([file]) => others.documentsOf(file)).flatMap((template) => {
    const settings = valueAt(template, 'template', 'settings') ?? valueAt(template, 'settings');
    const named = [textAt(settings, 'index.lifecycle.name'), textAt(settings, 'index', 'lifecycle', 'name'), textAt(settings, 'lifecycle', 'name')];
    return named.includes(policy) ? textsOf(valueAt(template, 'index_patterns')) : [];
  });
}

/** `kafka-topics --create --topic visits --config retention.ms=604800000` in what a container is started with. */
export function topicsIn(command: string, file: InfrastructureFile, place: Placed): EndFact[] {
  return command.split(/&&|;|\n/).flatMap((line): EndFact[] => {
    const topic = /--topic[= ]+["']?([\w.-]+)/.exec(line)?.[1];
    const milliseconds = Number(/retention\.ms=(\d+)/.exec(line)?.[1]);
    return topic === undefined || !(milliseconds > 0) ? [] : [{ kind: 'kafka', names: [topic], seconds: milliseconds / 1000, evidence: file.evidenceAt(place, 'the topic drops old messages') }];
  });
}
