import type { ts } from 'ts-morph';

const models = ['model', 'modelId', 'modelName', 'temperature', 'maxTokens', 'max_tokens', 'max_completion_tokens', 'maxOutputTokens', 'systemPrompt', 'systemMessage'];
const tokens = ['inputTokens', 'outputTokens', 'promptTokens', 'completionTokens', 'prompt_tokens', 'completion_tokens', 'finishReason', 'finish_reason', 'toolCalls', 'tool_calls'];
const usages = ['tokensUsage', 'tokenUsage', 'tokens_usage', 'token_usage', ...tokens];
const answers = ['reply', 'response', 'completion', 'output', 'generatedText', 'aiResponse'];

/** What is said in a talk with a model, by the names beside it. */
const said: readonly { names: ReadonlySet<string>; beside: ReadonlySet<string> }[] = [
  { names: new Set(['content', 'parts', 'reasoning']), beside: new Set(['role', ...tokens]) },
  { names: new Set(['messages', 'contents', 'input', 'question', 'userMessage', 'userPrompt', 'reply', 'completion']), beside: new Set([...models, ...tokens]) },
  { names: new Set(['input', 'output']), beside: new Set(usages) },
  { names: new Set(['prompt', 'userPrompt']), beside: new Set(answers) },
  { names: new Set(answers), beside: new Set(['prompt', 'userPrompt']) },
];

/** Whether a property holds what somebody asked a model or what it answered, by what its type has beside it: `content` beside `role`, `messages` beside `temperature`. */
export function isSaidIn(type: ts.Type, name: string, checker: ts.TypeChecker): boolean {
  const fitting = said.filter(({ names }) => names.has(name));
  if (fitting.length === 0) return false;
  const besides = checker.getPropertiesOfType(checker.getNonNullableType(type)).map((property) => property.name);
  return fitting.some(({ beside }) => besides.some((other) => beside.has(other)));
}
