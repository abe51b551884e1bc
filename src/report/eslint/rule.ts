import type { Rule as ESLintRule } from 'eslint';
import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';
import type { RuleContext, RuleListener, SuggestionReportDescriptor } from '@typescript-eslint/utils/ts-eslint';
import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';
import type { TextEdit } from '../../collect/facts.js';
import type { Problem, Rule } from '../../judge/rule.js';
import { formatOf } from '../../load/infrastructure/names.js';
import { Component } from '../../load/components.js';
import { isComponent, isSource } from '../../load/paths.js';
import { escapeControls } from '../escape.js';
import { failureMessage, type FailureLog } from './failures.js';
import { problemsOf } from './problems.js';
import { createReanchor } from './reanchor.js';
import type { Answer } from './session.js';
import type { Sessions } from './sessions.js';
import { readSettings } from './settings.js';
import { rootNode } from './text-source-code.js';

/** What all rules of a plugin share. */
export interface RuleSurroundings {
  sessions: Sessions;
  failures: FailureLog;
  /** The address of a rule's page. */
  urlOf: (ruleName: string) => string;
}

type MessageId = 'problem' | 'suggestion';
type Context = Readonly<RuleContext<MessageId, unknown[]>>;

interface Docs {
  recommended: boolean;
}

/** What else than code the engine reads, and texts without a file. */
const readableName = /\.(?:prisma|sql)$|(?:^|[\\/])lethe\.ya?ml$|^<\w+>$/;

function isReadable(filename: string): boolean {
  return isSource(filename) || readableName.test(filename) || formatOf(filename.replaceAll('\\', '/')) !== undefined;
}

/** Blocks of code in documents, and code that is handed over without the markup of its component, are no files of the application. */
function isPart({ filename, physicalFilename, sourceCode }: Context): boolean {
  return physicalFilename !== filename || (isComponent(filename) && !new Component(sourceCode.text).holdsCode);
}

/** An ESLint rule that reports what a rule of Lethe says about the linted file. */
export function createRule(rule: Rule, surroundings: RuleSurroundings): ESLintRule.RuleModule {
  const create = (context: Context): RuleListener => {
    if (!isReadable(context.filename) || isPart(context)) return {};
    const report = (): void => {
      for (const found of findingsOf(rule, context, surroundings)) reportProblem(context, found);
    };
    return { Program: report, [rootNode]: report };
  };
  const created = RuleCreator<Docs>(surroundings.urlOf)<unknown[], MessageId>({
    name: rule.name,
    meta: {
      type: rule.severity === 'error' ? 'problem' : 'suggestion',
      docs: { description: rule.description, recommended: rule.preset === 'recommended' },
      messages: { problem: '{{message}}', suggestion: '{{description}}' },
      schema: [rule.schema as unknown as JSONSchema4],
      defaultOptions: [rule.defaults],
      hasSuggestions: rule.suggests === true,
    },
    create,
  });
  // What wraps it merges the defaults anew for every rule and file. typescript-eslint and ESLint describe the same object in types that do not meet.
  return { ...created, create } as unknown as ESLintRule.RuleModule;
}

/** What is reported at a range of the linted text. */
interface Located extends Pick<Problem, 'message' | 'suggestions'> {
  range: [start: number, end: number];
}

/** The findings of a file. Whatever goes wrong becomes a finding itself: a rule never throws. */
function findingsOf(rule: Rule, context: Context, { sessions, failures }: RuleSurroundings): Located[] {
  const { filename, cwd } = context;
  try {
    const settings = readSettings(context.settings);
    const scope = sessions.scopeOf({ filename, cwd, ...(settings.root === undefined ? {} : { root: settings.root }) });
    const answer = sessions.sessionOf(scope).answer(scope.file, context.sourceCode.text, settings.timeLimit);
    const options = { ...rule.defaults, ...(context.options[0] as object | undefined) };
    const problems = problemsOf(rule, options, answer.application, answer.policy, scope.file);
    failures.clear(rule.name, filename);
    return locate(problems.filter(({ confidence }) => settings.reportPossible || confidence !== 'possible'), answer, context);
  } catch (error) {
    return failures.isFirst(rule.name, filename) ? [{ range: firstToken(context.sourceCode.text), message: failureMessage(error) }] : [];
  }
}

function locate(problems: readonly Problem[], answer: Answer, context: Context): Located[] {
  const { text } = context.sourceCode;
  const { analysedText = text } = answer;
  const reanchor = createReanchor(analysedText, text);
  return problems.flatMap(({ span, message, suggestions }) => {
    const range = reanchor(...firstLineOf(analysedText, span.start, span.end));
    if (range === undefined) return [];
    // Edits were made for the text that was analysed.
    return [{ range, message, ...(suggestions === undefined || analysedText !== text ? {} : { suggestions }) }];
  });
}

/** A class or a schema is marked where it begins: an editor that underlines all of it hides everything else. */
function firstLineOf(text: string, start: number, end: number): [number, number] {
  const [line = ''] = text.slice(start, end).split(/\r?\n/, 1);
  return [start, line === '' ? end : start + line.trimEnd().length];
}

function firstToken(text: string): [number, number] {
  const token = /\S+/.exec(text);
  return token === null ? [0, 0] : [token.index, token.index + token[0].length];
}

/** A range that reaches past the end of the text is cut: ESLint would end with an error. */
function reportProblem(context: Context, { range, message, suggestions }: Located): void {
  const { sourceCode } = context;
  const end = Math.min(Math.max(...range), sourceCode.text.length);
  const start = Math.min(Math.max(range[0], 0), end);
  context.report({
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId: 'problem',
    data: { message: escapeControls(message) },
    suggest: suggestionsOf(suggestions ?? [], sourceCode.text.length),
  });
}

function suggestionsOf(
  suggestions: NonNullable<Problem['suggestions']>, length: number,
): SuggestionReportDescriptor<MessageId>[] {
  return suggestions.filter(({ edits }) => areApplicable(edits, length)).map(({ description, edits }) => ({
    messageId: 'suggestion',
    data: { description: escapeControls(description) },
    fix: (fixer) => edits.map(({ span, text }) => fixer.replaceTextRange([span.start, span.end], text)),
  }));
}

/** Inside the text and one after the other. */
function areApplicable(edits: readonly TextEdit[], length: number): boolean {
  const inOrder = edits.map(({ span }) => span).toSorted((first, second) => first.start - second.start);
  return inOrder.length > 0 && inOrder.every(
    ({ start, end }, index) => start >= (inOrder[index - 1]?.end ?? 0) && start <= end && end <= length,
  );
}
