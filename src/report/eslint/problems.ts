import { exceptionsOf, withoutExcepted } from '../../judge/exceptions.js';
import { ruleAlone } from '../../judge/rule-alone.js';
import type { Problem, Rule } from '../../judge/rule.js';
import type { Application } from '../../link/application.js';
import type { Policy } from '../../policy/policy.js';

type ProblemsByFile = ReadonlyMap<string, readonly Problem[]>;

/** What rules say about an application: each rule judges it once for the same options. */
const judged = new WeakMap<Application, Map<Rule, Map<string, ProblemsByFile>>>();

/**
 * The problems of one file, as `judge` would report them: rules that rest on an absence are silent about a part of an
 * application.
 *
 * @param file relative to the application's root
 */
export function problemsOf(
  rule: Rule, options: object, application: Application, policy: Policy, file: string,
): readonly Problem[] {
  if (rule.restsOnAbsence && application.partial) return [];
  const byOptions = judgedBy(rule, application);
  const key = JSON.stringify(options);
  const problems = byOptions.get(key) ?? byFile(foundBy(rule, options, application, policy).flatMap((problem) => [problem, ...inSchema(problem, application)]));
  byOptions.set(key, problems);
  return problems.get(file) ?? [];
}

function judgedBy(rule: Rule, application: Application): Map<string, ProblemsByFile> {
  const byRule = judged.get(application) ?? new Map<Rule, Map<string, ProblemsByFile>>();
  const byOptions = byRule.get(rule) ?? new Map<string, ProblemsByFile>();
  judged.set(application, byRule);
  byRule.set(rule, byOptions);
  return byOptions;
}

/** ESLint runs each rule by itself. */
function foundBy(rule: Rule, options: object, application: Application, policy: Policy): Problem[] {
  const context = ruleAlone();
  return withoutExcepted(rule.check(application, options, policy, context), rule.name, exceptionsOf(application, policy), context.today);
}

/**
 * A store whose table a script of SQL declares stands where the code first names the table. What is said of it is shown in the script too, at the
 * first personal column, without edits: those are for the code.
 */
function inSchema(problem: Problem, { stores }: Application): Problem[] {
  const store = stores.find(({ span }) => span.file === problem.span.file && span.start === problem.span.start && span.end === problem.span.end);
  const column = store?.fields.find(({ personal, span }) => personal !== undefined && personal.category !== 'pseudonymous' && span.file.endsWith('.sql') && span.file !== problem.span.file);
  if (column === undefined) return [];
  return [{ ...problem, span: column.span, suggestions: [] }];
}

function byFile(problems: readonly Problem[]): ProblemsByFile {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const ofFile = files.get(problem.span.file) ?? [];
    files.set(problem.span.file, ofFile);
    ofFile.push(problem);
  }
  return files;
}
