import { ts } from 'ts-morph';
import type { CallIndex, DateComparison } from '../calls/call-index.js';
import { periodOf } from '../conditions/amounts.js';
import { conditionOf } from '../conditions/compared-records.js';
import { conditionOn } from '../conditions/deadlines.js';
import { openScope } from '../conditions/scope.js';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, iterates, unwrap } from '../syntax.js';
import type { ContainerUse } from './container-uses.js';

/** Tells whether something is taken out of a container for its age. */
export class MemoryAges {
  constructor(readonly session: CollectSession, readonly index: CallIndex) {}

  /** The age at which a removal takes records out: a timer that was set for each, or a comparison in a round over all of them. */
  ofRemoval(use: ContainerUse, writes: readonly ContainerUse[]): AgeCondition | undefined {
    return this.#ofTimeout(use, writes) ?? this.#ofRound(use);
  }

  /** A deadline that is compared before one record is replaced or taken out: nothing happens to records that nobody asks for. */
  comparedBefore(use: ContainerUse): AgeCondition | undefined {
    const around = ts.findAncestor(use.node, isFunction);
    const comparison = around === undefined || roundAround(use.node) !== undefined ? undefined : this.#comparisonsIn(around).find(({ isDeadline }) => isDeadline);
    if (comparison === undefined) return undefined;
    return { ...conditionOn(comparison.reference.name.text, comparison.node, this.session), kind: 'passed', scope: 'one', checksOnly: true };
  }

  /** `visits.set(id, visit); setTimeout(() => visits.delete(id), period)` */
  #ofTimeout({ node }: ContainerUse, writes: readonly ContainerUse[]): AgeCondition | undefined {
    const timeout = ts.findAncestor(node, (candidate): candidate is ts.CallExpression => ts.isCallExpression(candidate) && calleeName(candidate) === 'setTimeout');
    const around = timeout === undefined ? undefined : ts.findAncestor(timeout, isFunction);
    if (timeout === undefined || around === undefined || !writes.some((write) => ts.findAncestor(write.node, (candidate) => candidate === around) !== undefined)) return undefined;
    const [, delay] = timeout.arguments;
    const seconds = delay === undefined ? undefined : periodOf(delay, openScope(this.session));
    const evidence = { file: this.session.pathOf(timeout), line: this.session.lineOf(timeout), how: 'a timer for each record' };
    return { field: '', kind: 'age', scope: 'all', checksOnly: false, evidence, ...(seconds === undefined ? {} : { seconds }) };
  }

  #ofRound({ node, keeps, drops }: ContainerUse): AgeCondition | undefined {
    const round = keeps ?? drops ?? roundAround(node);
    if (round === undefined) return undefined;
    for (const comparison of this.#comparisonsIn(round)) {
      const isKept = keeps !== undefined || (drops === undefined && isSkipped(comparison.node));
      if (comparison.isEarlier === isKept) continue;
      const condition = conditionOf(comparison, this.session);
      if (condition !== undefined) return { ...conditionOn(comparison.reference.name.text, comparison.node, this.session), ...condition };
    }
    return undefined;
  }

  #comparisonsIn(around: ts.Node): DateComparison[] {
    const sourceFile = around.getSourceFile();
    return this.index.dates.filter(({ node }) => node.getSourceFile() === sourceFile && node.pos >= around.pos && node.end <= around.end);
  }
}

/** The loop over the records, or the function that is called for each. */
function roundAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, (candidate) => {
    if (ts.isForOfStatement(candidate) || ts.isForInStatement(candidate) || ts.isForStatement(candidate)) return true;
    const call = ts.isArrowFunction(candidate) || ts.isFunctionExpression(candidate) ? candidate.parent : undefined;
    return call !== undefined && ts.isCallExpression(call) && iterates(call);
  });
}

/** `if (visit.createdAt > deadline) continue;` */
function isSkipped(comparison: ts.Node): boolean {
  const branch = ts.findAncestor(comparison, ts.isIfStatement)?.thenStatement;
  const only = branch !== undefined && ts.isBlock(branch) && branch.statements.length === 1 ? branch.statements[0] : branch;
  return only !== undefined && (ts.isContinueStatement(only) || (ts.isReturnStatement(only) && (only.expression === undefined || unwrap(only.expression).kind === ts.SyntaxKind.FalseKeyword)));
}
