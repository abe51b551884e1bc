import { describe } from 'vitest';
import { itClassifies } from './field-rows.js';

describe('what people ask a model and what it answers', () => {
  itClassifies('other', [
    ['Message(model)', 'prompt', 'string', 'content'],
    ['messages(inputTokens)', 'reply', 'string', 'content'],
    ['Chat(temperature)', 'input', 'string', 'content'],
    ['ConversationTurn(finishReason)', 'question', 'string', 'content'],
    ['ChatCompletion(modelName)', 'output', 'json', 'content'],
    ['Message(buoyId)', 'input', 'string', 'nothing'],
    ['Message(model)', 'inputTokens', 'number', 'nothing'],
    ['Harbour(model)', 'input', 'string', 'nothing'],
    ['SonarModel(temperature)', 'input', 'string', 'nothing'],
  ]);
});

describe('a prompt beside what was made of it', () => {
  itClassifies('other', [
    ['SavedAnswer(reply)', 'prompt', 'string', 'content'],
    ['SavedAnswer(prompt)', 'reply', 'json', 'content'],
    ['AgentRun(userPrompt)', 'output', 'string', 'content'],
    ['SavedAnswer(harbour)', 'prompt', 'string', 'nothing'],
    ['SavedAnswer(harbour)', 'reply', 'string', 'nothing'],
    ['PromptTemplate(output)', 'prompt', 'string', 'nothing'],
    ['QuizQuestion(prompt)', 'response', 'string', 'nothing'],
    ['DatasetItem(prompt)', 'completion', 'string', 'nothing'],
    ['Agent(output)', 'prompt', 'string', 'nothing'],
  ]);
});

describe('what an agent or a flow was given and gave back', () => {
  itClassifies('other', [
    ['AgentExecution', 'prompt', 'string', 'content'],
    ['McpToolExecution', 'dataIn', 'json', 'content'],
    ['ToolCall', 'arguments', 'json', 'content'],
    ['ExecutionStep', 'dataOut', 'json', 'content'],
    ['AgentExecution', 'status', 'string', 'nothing'],
    ['BuildStep', 'output', 'string', 'nothing'],
    ['ExecutionStepTemplate', 'dataIn', 'json', 'nothing'],
  ]);
});
