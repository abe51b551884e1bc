import { ts } from 'ts-morph';
import { secondsOfAge } from '../../catalog/ages.js';
import type { CallIndex } from '../calls/call-index.js';
import type { EndFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, propertyValue } from '../syntax.js';

const kind = 'elasticsearch';

/**
 * Policies that the code puts by a client of Elasticsearch, for the indices that it puts under them: `client.ilm.putLifecycle({ name, policy })` with a phase that deletes, and
 * `index.lifecycle.name` in the settings of an index or of a template.
 * https://www.elastic.co/docs/reference/elasticsearch/clients/javascript/api-reference
 */
export function indexLifecycles(index: CallIndex, session: CollectSession): EndFact[] {
  const calls = (name: string): ts.CallExpression[] => (index.calls.get(name) ?? []).filter(ts.isCallExpression);
  const puts = calls('putLifecycle');
  if (puts.length === 0) return [];
  const reader = new LifecycleReader(session);
  const uses = ['create', 'putIndexTemplate', 'putTemplate', 'putSettings'].flatMap(calls).flatMap((call) => reader.indicesOf(call));
  return puts.flatMap((call) => reader.policyOf(call, uses));
}

/** Indices that are put under a policy. */
interface Use {
  policy: string;
  names: string[];
}

class LifecycleReader {
  constructor(readonly session: CollectSession) {}

  policyOf(call: ts.CallExpression, uses: readonly Use[]): EndFact[] {
    const [request] = call.arguments;
    const body = this.#at(request, 'body') ?? request;
    const name = this.#texts(this.#at(request, 'name'))[0] ?? this.#texts(this.#at(request, 'policy'))[0];
    const phase = this.#at(body, 'policy', 'phases', 'delete');
    if (name === undefined || phase === undefined || this.#at(phase, 'actions', 'delete') === undefined) return [];
    const age = this.#at(phase, 'min_age');
    const seconds = secondsOfAge(this.#texts(age)[0] ?? '');
    const names = uses.filter(({ policy }) => policy === name).flatMap((use) => use.names);
    const evidence = { file: this.session.pathOf(call), line: this.session.lineOf(phase), how: 'the policy deletes old indices' };
    return names.length === 0 ? [] : [{ kind, names, ...(seconds === undefined ? {} : { seconds }), evidence }];
  }

  indicesOf(call: ts.CallExpression): Use[] {
    const [request] = call.arguments;
    const body = this.#at(request, 'body') ?? request;
    const settings = this.#at(body, 'template', 'settings') ?? this.#at(body, 'settings') ?? (calleeName(call) === 'putSettings' ? body : undefined);
    const policy = [this.#at(settings, 'index.lifecycle.name'), this.#at(settings, 'index', 'lifecycle', 'name'), this.#at(settings, 'lifecycle', 'name'), this.#at(settings, 'lifecycle.name')].flatMap((value) => this.#texts(value))[0];
    const names = [...this.#texts(this.#at(request, 'index')), ...this.#texts(this.#at(body, 'index_patterns'))];
    return policy === undefined || names.length === 0 ? [] : [{ policy, names }];
  }

  #at(value: ts.Expression | undefined, ...names: string[]): ts.Expression | undefined {
    return names.reduce<ts.Expression | undefined>((current, name) => {
      const object = current === undefined ? undefined : this.session.objectOf(current);
      return object === undefined ? undefined : propertyValue(object, name);
    }, value);
  }

  #texts(value: ts.Expression | undefined): string[] {
    const origin = value === undefined ? undefined : this.session.originOf(value);
    if (origin === undefined) return [];
    const elements = ts.isArrayLiteralExpression(origin) ? [...origin.elements] : [origin];
    return elements.flatMap((element) => this.session.constantsOf(element)).filter((text) => typeof text === 'string');
  }
}
