import type { Confidence } from '../catalog/taxonomy.js';
import type { SinkKind } from '../collect/facts.js';
import type { Application, Flow, PersonalValue } from '../link/application.js';
import { suggestionsFor, type Offer } from './flow-suggestions.js';
import type { OptionsSchema, Problem } from './rule.js';
import { gravityOf, joinFew } from './wording.js';

/** Options that every rule about personal data at a sink has. */
export interface FlowOptions {
  /** Report opaque ids of persons and hashed values too. */
  checkPseudonymous: boolean;
  /** Categories that may reach the sink. */
  allowCategories: string[];
}

export const flowDefaults: FlowOptions = { checkPseudonymous: false, allowCategories: [] };

/**
 * @param may completes "Categories of personal data that may …"
 * @param own what the rule has besides
 */
export function flowSchema(may: string, own: OptionsSchema['properties'] = {}): OptionsSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      checkPseudonymous: { description: 'Report opaque ids of persons and hashed values too.', default: false, type: 'boolean' },
      allowCategories: { description: `Categories of personal data that may ${may}.`, default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
      ...own,
    },
  };
}

/** One problem for each sink of these kinds that a reported value reaches. */
export function problemsAt(
  application: Application, kinds: readonly SinkKind[], isReported: (value: PersonalValue, flow: Flow) => boolean, words: FlowWords,
): Problem[] {
  const flows = application.flows.filter(({ sink }) => kinds.includes(sink));
  return flows.flatMap((flow) => problemOfFlow(flow, flow.personal.filter((value) => isReported(value, flow)), words, application));
}

/** Caught errors count only for rules that ask for them: their messages may quote anything. */
export function isAsked(value: PersonalValue, options: FlowOptions): boolean {
  if (options.allowCategories.includes(value.classification.category) || value.value.origin.kind === 'error') return false;
  return value.kind === 'direct' || options.checkPseudonymous;
}

/** What a rule says about the values that reach a sink. */
export interface FlowWords {
  /** One sentence without its end; `subjects` is `User.email (contact) and User.name (identity)`. */
  fact(subjects: string, flow: Flow, gravest: PersonalValue): string;
  /** What to do about the gravest of the values, with its full stop. */
  remedy(gravest: PersonalValue, flow: Flow): string;
  /** Edits that do what the remedy says, the best first. */
  offers: readonly Offer[];
}

/** One problem for a sink, about the gravest of the values that a rule asks for; none where there are no values. */
export function problemOfFlow(flow: Flow, values: readonly PersonalValue[], words: FlowWords, application: Application): Problem[] {
  const gravestFirst = [...values].sort((first, second) => weight(second) - weight(first));
  const [gravest] = gravestFirst;
  if (gravest === undefined) return [];
  const suggestions = suggestionsFor(flow, values, application, words.offers);
  return [{
    span: flow.span,
    message: `${words.fact(listSubjects(gravestFirst), flow, gravest)}${reasonOf(flow)}. ${words.remedy(gravest, flow)}`,
    category: gravest.classification.category,
    kind: gravest.kind,
    confidence: gravest.classification.confidence,
    subject: gravest.subject,
    evidence: [...gravest.value.trail, ...flow.through],
    ...(suggestions.length === 0 ? {} : { suggestions }),
  }];
}

const sureness: Record<Confidence, number> = { certain: 2, likely: 1, possible: 0 };

/** Sure before doubtful; of what is sure direct before pseudonymous, and of that secrets and what the law protects most first. */
function weight({ kind, classification: { confidence, sensitivity } }: PersonalValue): number {
  const isDirect = kind === 'direct' && confidence !== 'possible';
  return sureness[confidence] + (isDirect ? 10 + 5 * gravityOf(sensitivity) : 0);
}

/** `User.email (contact), User.name (identity) and 3 more`; `User.email (contact, pseudonymised)` of what is there as a hash only. */
function listSubjects(values: readonly PersonalValue[]): string {
  const plain = new Set(values.filter(({ kind }) => kind === 'direct').map(({ subject }) => subject));
  const telling = values.filter(({ kind, subject }) => kind === 'direct' || !plain.has(subject));
  return joinFew([...new Set(telling.map((value) => `${value.subject} (${describeKind(value)})`))]);
}

function describeKind({ kind, classification: { category } }: PersonalValue): string {
  return kind === 'pseudonymous' && category !== 'pseudonymous' ? `${category}, pseudonymised` : category;
}

function reasonOf(flow: Flow): string {
  const [last] = flow.through;
  return last === undefined ? '' : `, through ${last.file}:${last.line}`;
}
