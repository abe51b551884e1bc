import type { Taxonomy } from '../catalog/classify.js';
import { declaredAs, isCategory } from '../catalog/declared.js';
import { categoryOfHeader, isSessionCookie } from '../catalog/request-names.js';
import type { Category, Classification } from '../catalog/taxonomy.js';
import type { FieldType, Origin, SinkFact, ValueFact } from '../collect/facts.js';
import type { StoreRegistry } from '../collect/lookup/store-registry.js';
import { compareSpans } from '../order.js';
import type { Field, Flow, PersonalValue, Store } from './application.js';
import { byContents } from './contents.js';
import { KnownByWorks } from './known-by-works.js';
import { Payers } from './payers.js';
import { PersonKeys } from './person-keys.js';

type Stores = ReadonlyMap<string, Store>;
interface Personal extends Pick<PersonalValue, 'subject' | 'classification'> {
  /** The keys from the value that is written to this field of it. */
  below?: string[];
}

/** The sinks that personal data reaches, with what it is. */
export function flowsOf(sinks: readonly SinkFact[], stores: Stores, registry: StoreRegistry, taxonomy: Taxonomy): Flow[] {
  const reader = new FlowReader(stores, registry, taxonomy);
  return mergeByPlace(sinks.flatMap((sink) => reader.flowOf(sink)));
}

class FlowReader {
  readonly #keys: PersonKeys;
  readonly #payers: Payers;
  readonly #knownByWorks: KnownByWorks;

  constructor(readonly stores: Stores, readonly registry: StoreRegistry, readonly taxonomy: Taxonomy) {
    this.#keys = new PersonKeys([...stores.values()]);
    this.#payers = new Payers([...stores.values()]);
    this.#knownByWorks = new KnownByWorks([...stores.values()], taxonomy);
  }

  flowOf(sink: SinkFact): Flow[] {
    const personal = withoutIdleKeys(sink.values.flatMap((value) => this.#personalValues(value, sink)));
    const { sink: kind, form, recipient, seconds, library, level, span, function: container, how, redacts, through } = sink;
    const more = { ...(form === undefined ? {} : { form }), ...(recipient === undefined ? {} : { recipient }), ...(seconds === undefined ? {} : { seconds }), ...(library === undefined ? {} : { library }), ...(level === undefined ? {} : { level }) };
    return personal.length === 0 ? [] : [{ sink: kind, ...more, span, function: container, how, redacts, through, personal: distinct(personal) }];
  }

  #personalValues(value: ValueFact, sink: SinkFact): PersonalValue[] {
    if (value.treatment === 'redacted' || this.#isReportedInside(value)) return [];
    return this.#personal(value.origin, sink).filter(({ below, subject, classification }) => !isRedacted(value, below ?? [], sink) && !isDigestOfContent(value, classification) && !this.#isOfOrganisation(subject, classification) && !this.#knownByWorks.isPublished(subject, classification)).map(({ subject, classification }) => {
      const isOpaque = classification.category === 'pseudonymous' || (value.treatment === 'pseudonymised' && !isGuessable(subject));
      return { value, subject, classification, kind: isOpaque ? 'pseudonymous' : 'direct' };
    });
  }

  #isOfOrganisation(subject: string, { category }: Classification): boolean {
    return category === 'pseudonymous' && this.#payers.isOrganisation(subject);
  }

  /** A wrapper whose own parameter is clearly personal is reported where it logs, not again at each caller. */
  #isReportedInside(value: ValueFact): boolean {
    return value.parameters.some((parameter) => {
      const found = this.taxonomy.classifyName(parameter.name, { type: parameter.type });
      return found !== undefined && found.confidence !== 'possible';
    });
  }

  #personal(origin: Origin, sink: SinkFact): Personal[] {
    switch (origin.kind) {
      case 'field': return this.#field(origin.store, origin.field, sink);
      case 'record': return this.#record(origin, sink);
      case 'request': return this.#request(origin, sink);
      case 'named': return this.#named(origin, sink);
      case 'declared': return [declared(origin)];
      case 'statement': return [{ subject: 'statement parameters', classification: declaredAs('content', 'query log prints values') }];
      case 'recorded': return this.#recorded(origin, sink);
      case 'error': return [];
    }
  }

  #storeOf(reference: Parameters<StoreRegistry['resolve']>[0], sink: SinkFact): Store | undefined {
    const store = this.registry.resolve(reference, sink.span.file);
    return store === undefined ? undefined : this.stores.get(store.id);
  }

  #field(reference: Parameters<StoreRegistry['resolve']>[0], name: string, sink: SinkFact): Personal[] {
    const store = this.#storeOf(reference, sink);
    const fields = store?.fields.filter((field) => (field.name === name || field.name.startsWith(`${name}.`)) && !isKnownByContents(field)) ?? [];
    return fields.flatMap((field) => (field.personal === undefined ? [] : [{ subject: `${store?.name ?? ''}.${field.name}`, classification: { ...field.personal, confidence: certainty(field.personal) } }]));
  }

  #record(origin: Extract<Origin, { kind: 'record' }>, sink: SinkFact): Personal[] {
    const store = this.#storeOf(origin.store, sink);
    const fields = (store?.fields ?? []).filter((field) => !field.hidden && field.personal !== undefined && !isKnownByContents(field) &&
      (origin.only === undefined || origin.only.includes(field.name)) && origin.without?.includes(field.name) !== true);
    return fields.flatMap((field) => (field.personal === undefined ? []
      : [{ subject: `${store?.name ?? ''}.${field.name}`, classification: field.personal, below: field.name.split('.') }]));
  }

  #request(origin: Extract<Origin, { kind: 'request' }>, sink: SinkFact): Personal[] {
    if (origin.field !== undefined) return this.#requestField(origin.part, origin.field, sink, origin.type);
    const category = categoryOfPart[origin.part];
    if (category === undefined) return [];
    const classification = declaredAs(category, 'request');
    return [{ subject: origin.part === 'whole' ? 'the whole request' : `request ${origin.part}`, classification: { ...classification, confidence: origin.part === 'query' ? 'possible' : 'likely' } }];
  }

  #recorded({ what }: Extract<Origin, { kind: 'recorded' }>, sink: SinkFact): Personal[] {
    if (what !== 'inputs' && what !== 'texts') return this.#request({ kind: 'request', part: what }, sink);
    return [{ subject: what === 'inputs' ? 'what people type' : 'what pages show', classification: declaredAs('content', 'recording of sessions') }];
  }

  #requestField(part: string, name: string, { sink }: SinkFact, type: FieldType = 'string'): Personal[] {
    if (part === 'headers') return this.#header(name);
    const classification = this.taxonomy.classifyName(name, { type }) ?? (sink === 'log' ? ofRequestByName(part, name, type) : undefined) ?? this.#keys.classify(name, type);
    return classification === undefined ? [] : [{ subject: part === 'form' ? `form.${name}` : `request ${part}.${name}`, classification }];
  }

  #header(name: string): Personal[] {
    const category = categoryOfHeader(name);
    return category === undefined ? [] : [{ subject: `request header ${name}`, classification: declaredAs(category, 'request header') }];
  }

  /** A value of unknown type that is called like a person, and kept whole: `localStorage.setItem('user', JSON.stringify(response.data))`. */
  #keptPerson({ name, type }: Extract<Origin, { kind: 'named' }>, { sink }: SinkFact): Classification | undefined {
    const isKept = (sink === 'browser-storage' || sink === 'cookie') && (type === 'unknown' || type === 'json');
    return isKept && this.taxonomy.isPersonStore(name.replace(/_?(info|data|details)$/i, ''), []) ? { ...declaredAs('identity', 'record of a person'), confidence: 'likely' } : undefined;
  }

  /** What a person is known by somewhere else: `senderForeignId`, as `senderId` is what they are known by here. */
  #keyElsewhere(name: string, type: FieldType): Classification | undefined {
    const here = name.replace(elsewhere, '');
    const found = here === name ? undefined : this.taxonomy.classifyName(here, { type });
    return found?.category === 'pseudonymous' ? found : undefined;
  }

  #named(origin: Extract<Origin, { kind: 'named' }>, sink: SinkFact): Personal[] {
    const { name, type, owner, variable, isLiteral, isSaid } = origin;
    if (operatorSettings.test(variable ?? owner ?? '')) return [];
    if (isLiteral === true && !this.taxonomy.isPersonStore(owner ?? '', [name])) return [];
    const byType = this.taxonomy.classifyName(name, owner === undefined ? { type } : { type, owner });
    if (isLiteral === true && byType?.category === 'pseudonymous') return [];
    const classification = byType ?? this.#keptPerson(origin, sink) ?? (variable === undefined ? undefined : this.taxonomy.classifyName(name, { type, owner: variable })) ?? this.#keys.classify(name, type, variable ?? owner, owner) ?? this.#keyElsewhere(name, type) ?? (sink.sink === 'log' ? decrypted(name, type) : undefined) ?? wordOfPerson(origin, sink) ?? (isSaid === true && sink.sink === 'log' ? saidToModel : undefined);
    return classification === undefined ? [] : [{ subject: owner === undefined ? name : `${owner}.${name}`, classification }];
  }
}

/** What some records have in such a column need not be in the one that flows. */
function isKnownByContents({ personal }: Field): boolean {
  return personal?.why === byContents;
}

/** What says in a key that others gave it. */
const elsewhere = /(?<=[a-z\d])_?(?:foreign|external|remote)(?=_?(?:id|key)$)/i;

/** What the operator configures belongs to no person: `env.ACCESS_TOKEN`. */
const operatorSettings = /^(env|environment|processEnv|\w*Env|\w*EnvConfig)$/;

const sinksOfTexts: ReadonlySet<string> = new Set(['log', 'error', 'third-party']);
const personWords = /^(user|customer|patient|employee|student|teacher|attendee|applicant|passenger|donor|volunteer|invitee|inviter|recipient)$/;
/** Who a program signs in as at a database, a mail server or a shell is nobody. */
const signedInAs = /(config\w*|cfg|conf|settings?|options?|opts|defaults|db|database|connection|conn|pool|smtp|mail(er)?|transport|auth|credentials?|redis|pg|mysql|mongo\w*|postgres\w*|url|uri|env|git|repo|remote|ssh|ftp|server|os|process|parsed|target|instance)$/i;

/** What was kept encrypted opens something once it is not: `decryptedServerKey`. */
const decryptedSecret = /^_?decrypted_?[a-z\d_]*(?:key|secret|token|password|credentials?)$/i;

function decrypted(name: string, type: FieldType): Classification | undefined {
  const isText = type === 'string' || type === 'binary' || type === 'unknown';
  return isText && decryptedSecret.test(name) ? { ...declaredAs('credential', 'decrypted'), confidence: 'likely' } : undefined;
}

/** A value that is called like a person and of which nothing else is known, not even its type, is their key, their name or their record: `log(\`${user} left\`)`. */
function wordOfPerson({ name, type, owner, variable, isKey, isLiteral }: Extract<Origin, { kind: 'named' }>, { sink }: SinkFact): Classification | undefined {
  if (!sinksOfTexts.has(sink) || type !== 'unknown' || isKey === true || isLiteral === true || signedInAs.test(variable ?? owner ?? '') || !personWords.test(name)) return undefined;
  return { category: 'pseudonymous', sensitivity: 'personal', confidence: 'likely', why: 'called like a person' };
}

/** What a request brings as a token opens something for whoever has it: a reset of a password, an invitation, a session. */
const tokenOfRequest = /^token$/i;
const secretOfRequest: Classification = { ...declaredAs('credential', 'token of a request'), confidence: 'likely' };
/** What a request to GraphQL brings beside its query. */
const variablesOfRequest = /^variables$/;
/** What a request asks a model for. */
const promptOfRequest = /^(?:user_?)?prompt(?:_?text)?$/i;

/** What somebody writes in words of their own, rather than chooses. */
const writtenInRequest = /^(?:feedback|comments?|remarks?)$/i;

function ofRequestByName(part: string, name: string, type: FieldType): Classification | undefined {
  if (tokenOfRequest.test(name) || (part === 'cookies' && isSessionCookie(name))) return secretOfRequest;
  if (variablesOfRequest.test(name)) return { ...declaredAs('content', 'variables of a request'), confidence: 'likely' };
  if (part === 'body' && type === 'string' && writtenInRequest.test(name)) return { ...declaredAs('content', 'written by a person'), confidence: 'likely' };
  return promptOfRequest.test(name) ? saidToModel : undefined;
}

const saidToModel: Classification = { ...declaredAs('content', 'talk with a model'), confidence: 'likely' };

const categoryOfPart: Partial<Record<string, Category>> = {
  body: 'content', headers: 'credential', cookies: 'credential', ip: 'network', query: 'content', whole: 'network',
};

function declared({ name, owner, category }: Extract<Origin, { kind: 'declared' }>): Personal {
  return { subject: owner === undefined ? name : `${owner}.${name}`, classification: declaredAs(isCategory(category) ? category : 'content', 'declaration') };
}

function certainty(classification: Classification): Classification['confidence'] {
  return classification.confidence === 'possible' ? 'possible' : 'certain';
}

/** A password is guessed from its hash, unlike a token. */
function isGuessable(subject: string): boolean {
  return /passw|passphrase|\bpwd\b|\bpin\b/i.test(subject);
}

/** A digest of a text or of a whole body, such as a signature, recognises nobody. */
function isDigestOfContent({ treatment }: ValueFact, { category }: Classification): boolean {
  return treatment === 'pseudonymised' && category === 'content';
}

/** Whether a logger's redaction removes what is written at a path, or something around it: `*.email`, `user.email`, `user`. */
function isRedacted(value: ValueFact, below: readonly string[], { redacts, through }: SinkFact): boolean {
  if (value.path === undefined) return false;
  const path = [...value.path, ...below].map((key) => key.toLowerCase());
  return redacts.some((pattern) => {
    const segments = pattern.toLowerCase().replace(/\[["']?([^\]"']*)["']?\]/g, '.$1').split('.').filter(Boolean);
    // A wrapper may put the value deeper than the caller shows.
    if (through.length > 0) return segments.at(-1) === path.at(-1);
    return segments.length <= path.length && segments.every((segment, index) => segment === '*' || segment === path[index]);
  });
}

/**
 * A key that a value is given says nothing new where the value itself is known to be personal, and neither does the name of a key where the text before it says whose it is, nor that name, or what a
 * library gives, where a field says what it is.
 */
function withoutIdleKeys(personal: readonly PersonalValue[]): PersonalValue[] {
  const isKey = ({ value: { origin } }: PersonalValue): boolean => origin.kind === 'named' && origin.isKey === true;
  const isBare = ({ value: { origin }, kind }: PersonalValue): boolean => kind === 'pseudonymous' && origin.kind === 'named' && origin.owner === undefined;
  const isSpoken = ({ value: { origin }, kind }: PersonalValue): boolean => kind === 'pseudonymous' && origin.kind === 'named' && origin.owner !== undefined && origin.name === 'id';
  const placeOf = ({ value: { span, path } }: PersonalValue): string => [span.start, ...path ?? []].join('.');
  const told = new Set(personal.filter((found) => !isKey(found)).map(placeOf));
  const spoken = new Set(personal.filter(isSpoken).map(placeOf));
  const isGiven = ({ value: { origin } }: PersonalValue): boolean => origin.kind === 'declared' && origin.owner === undefined;
  const kindAt = (found: PersonalValue): string => `${found.classification.category} ${placeOf(found)}`;
  const stored = new Set(personal.filter(({ value: { origin } }) => origin.kind === 'field').map(kindAt));
  return personal.filter((found) => !(isKey(found) && told.has(placeOf(found))) && !(isBare(found) && (spoken.has(placeOf(found)) || stored.has(kindAt(found)))) && !(isGiven(found) && stored.has(kindAt(found))));
}

/** Each subject once. */
function distinct(personal: readonly PersonalValue[]): PersonalValue[] {
  const known = new Map<string, PersonalValue>();
  for (const found of personal) {
    const key = `${found.subject} ${found.kind}`;
    const first = known.get(key);
    known.set(key, first === undefined ? found : { ...first, again: [...first.again ?? [], found.value, ...found.again ?? []] });
  }
  return [...known.values()];
}

/** A call that is both a log and hands values to a wrapper is one flow. */
function mergeByPlace(flows: readonly Flow[]): Flow[] {
  const merged = new Map<string, Flow>();
  for (const flow of flows) {
    const key = `${flow.span.file}:${flow.span.start}:${flow.span.end}:${flow.sink}:${flow.form ?? ''}:${flow.recipient?.name ?? ''}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? flow : together(known, flow));
  }
  return [...merged.values()].sort((first, second) => compareSpans(first.span, second.span));
}

/** A line that several loggers write, or on several levels, may be any of them. */
function together({ library, level, ...first }: Flow, second: Flow): Flow {
  const either = (one: string | undefined, other: string | undefined): string | undefined => (one === undefined || one === other ? other : other === undefined ? one : undefined);
  const [both, least] = [either(library, second.library), either(level, second.level)];
  return { ...first, ...(both === undefined ? {} : { library: both }), ...(least === undefined ? {} : { level: least }), personal: distinct([...first.personal, ...second.personal]) };
}
