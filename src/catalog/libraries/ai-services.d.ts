/** @lethe recipient OpenAI for=ai needs=content at=api.openai.com */
declare module 'openai' {
  interface OpenAIMethod {
    /** @lethe third-party */ create(request: any, options?: any): any;
    /** @lethe third-party */ parse(request: any, options?: any): any;
    /** @lethe third-party */ stream(request: any, options?: any): any;
    /** @lethe third-party */ generate(request: any, options?: any): any;
    [member: string]: any;
  }
  interface OpenAIChat { completions: OpenAIMethod; [member: string]: any }
  /** What somebody said, or what stands in a recording of it. */
  interface Transcript {
    /** @lethe personal content */ text: string;
    [member: string]: any;
  }
  interface Transcriptions { create(request: any, options?: any): Promise<Transcript> }
  export interface OpenAIAudio { transcriptions: Transcriptions; translations: Transcriptions; speech: any }
  class OpenAI {
    constructor(options?: any);
    chat: OpenAIChat;
    beta: any;
    completions: OpenAIMethod;
    embeddings: OpenAIMethod;
    images: OpenAIMethod;
    moderations: OpenAIMethod;
    responses: OpenAIMethod;
    models: any; files: any; audio: OpenAIAudio;
    [member: string]: any;
  }
  namespace OpenAI { export namespace Chat { export type ChatCompletionMessageParam = any; export type ChatCompletion = any } export type ChatCompletionMessageParam = any }
  export class AzureOpenAI extends OpenAI {}
  export class Configuration { constructor(options: any) }
  export class OpenAIApi {
    constructor(configuration: any, ...more: any[]);
    /** @lethe third-party */ createCompletion(request: any, options?: any): Promise<any>;
    /** @lethe third-party */ createChatCompletion(request: any, options?: any): Promise<any>;
    /** @lethe third-party */ createEmbedding(request: any, options?: any): Promise<any>;
    /** @lethe third-party */ createEdit(request: any, options?: any): Promise<any>;
    /** @lethe third-party */ createModeration(request: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  export function toFile(...values: any[]): Promise<any>;
  export { OpenAI, OpenAI as default };
}
/** @lethe recipient Anthropic for=ai needs=content at=api.anthropic.com */
declare module '@anthropic-ai/sdk' {
  interface AnthropicMessages {
    /** @lethe third-party */ create(request: any, options?: any): any;
    /** @lethe third-party */ stream(request: any, options?: any): any;
    /** @lethe third-party */ parse(request: any, options?: any): any;
    [member: string]: any;
  }
  class Anthropic { constructor(options?: any); messages: AnthropicMessages; completions: AnthropicMessages; [member: string]: any }
  namespace Anthropic { export type MessageParam = any; export type Message = any; export type Tool = any }
  export { Anthropic, Anthropic as default };
}
/** @lethe recipient Groq for=ai needs=content at=api.groq.com */
declare module 'groq-sdk' {
  interface GroqCompletions {
    /** @lethe third-party */ create(request: any, options?: any): any;
    [member: string]: any;
  }
  class Groq { constructor(options?: any); chat: { completions: GroqCompletions }; embeddings: GroqCompletions; models: any; audio: import('openai').OpenAIAudio; [member: string]: any }
  export { Groq, Groq as default };
}
/** @lethe recipient Cohere for=ai needs=content at=api.cohere.com */
declare module 'cohere-ai' {
  export class CohereClient {
    constructor(options?: any);
    /** @lethe third-party */ chat(request: any, options?: any): any;
    /** @lethe third-party */ chatStream(request: any, options?: any): any;
    /** @lethe third-party */ generate(request: any, options?: any): any;
    /** @lethe third-party */ embed(request: any, options?: any): any;
    [member: string]: any;
  }
  export class CohereClientV2 extends CohereClient {}
}
/** @lethe recipient Google-AI for=ai needs=content at=generativelanguage.googleapis.com */
declare module '@google/generative-ai' {
  interface GoogleChat {
    /** @lethe third-party */ sendMessage(message: any, ...more: any[]): Promise<any>;
    /** @lethe third-party */ sendMessageStream(message: any, ...more: any[]): Promise<any>;
    [member: string]: any;
  }
  interface GoogleModel {
    /** @lethe third-party */ generateContent(request: any, ...more: any[]): Promise<any>;
    /** @lethe third-party */ generateContentStream(request: any, ...more: any[]): Promise<any>;
    /** @lethe third-party */ embedContent(request: any, ...more: any[]): Promise<any>;
    startChat(options?: any): GoogleChat;
    [member: string]: any;
  }
  export class GoogleGenerativeAI { constructor(key: string); getGenerativeModel(options: any, ...more: any[]): GoogleModel }
  export const HarmCategory: any; export const HarmBlockThreshold: any; export const SchemaType: any;
}
/** @lethe recipient Google-AI for=ai needs=content */
declare module '@google/genai' {
  interface GoogleModels {
    /** @lethe third-party */ generateContent(request: any): Promise<any>;
    /** @lethe third-party */ generateContentStream(request: any): Promise<any>;
    /** @lethe third-party */ embedContent(request: any): Promise<any>;
    [member: string]: any;
  }
  export class GoogleGenAI { constructor(options?: any); models: GoogleModels; [member: string]: any }
  export const Type: any;
}
/** @lethe recipient Mistral for=ai needs=content at=api.mistral.ai */
declare module '@mistralai/mistralai' {
  interface MistralChat {
    /** @lethe third-party */ complete(request: any, options?: any): Promise<any>;
    /** @lethe third-party */ stream(request: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  export class Mistral { constructor(options?: any); chat: MistralChat; [member: string]: any }
}
/** @lethe recipient language-model for=ai needs=content */
declare module 'ai' {
  /** @lethe third-party options.prompt options.system options.messages */ export function generateText(options: any): Promise<any>;
  /** @lethe third-party options.prompt options.system options.messages */ export function streamText(options: any): any;
  /** @lethe third-party options.prompt options.system options.messages */ export function generateObject(options: any): Promise<any>;
  /** @lethe third-party options.prompt options.system options.messages */ export function streamObject(options: any): any;
  /** @lethe third-party options.value */ export function embed(options: any): Promise<any>;
  /** @lethe third-party options.values */ export function embedMany(options: any): Promise<any>;
  export function tool(options: any): any;
  export function convertToModelMessages(messages: any, options?: any): any;
  export function convertToCoreMessages(messages: any, options?: any): any;
  export function stepCountIs(count: number): any;
  export function generateId(): string;
  export function createUIMessageStream(options: any): any;
  export function createUIMessageStreamResponse(options: any): any;
  export type ModelMessage = any; export type CoreMessage = any; export type Message = any; export type UIMessage = any; export type LanguageModel = any; export type Tool = any; export type ToolSet = any;
}
/** @lethe recipient language-model for=ai needs=content */
declare module '@langchain/core/language_models/chat_models' {
  export class Runnable {
    constructor(options?: any);
    /** @lethe third-party */ invoke(input: any, options?: any): Promise<any>;
    /** @lethe third-party */ stream(input: any, options?: any): Promise<any>;
    /** @lethe third-party */ batch(inputs: any, options?: any): Promise<any>;
    /** @lethe third-party */ call(input: any, options?: any): Promise<any>;
    pipe(next: any): Runnable;
    bindTools(...values: any[]): Runnable;
    withStructuredOutput(...values: any[]): Runnable;
    [member: string]: any;
  }
  export { Runnable as BaseChatModel };
}
declare module '@langchain/openai' { import { Runnable } from '@langchain/core/language_models/chat_models'; export class ChatOpenAI extends Runnable {} export class OpenAI extends Runnable {} export class AzureChatOpenAI extends Runnable {} export const OpenAIEmbeddings: any; export { OpenAI as OpenAIClient, toFile } from 'openai'; }
declare module '@langchain/anthropic' { import { Runnable } from '@langchain/core/language_models/chat_models'; export class ChatAnthropic extends Runnable {} }
declare module '@langchain/google-genai' { import { Runnable } from '@langchain/core/language_models/chat_models'; export class ChatGoogleGenerativeAI extends Runnable {} }
/** A tool is given what a model takes from what somebody asked it. Source: js.langchain.com/docs/how_to/custom_tools. */
declare module '@langchain/core/tools' {
  /** @lethe heard body */ export function tool(run: (input: any, ...more: any[]) => any, fields?: any): any;
  export const Tool: any; export const StructuredTool: any; export const DynamicTool: any; export const DynamicStructuredTool: any; export const BaseToolkit: any;
  export type Tool = any; export type StructuredTool = any; export type DynamicTool = any; export type DynamicStructuredTool = any; export type StructuredToolInterface = any;
  export type ToolInterface = any; export type BaseToolkit = any; export type ToolParams = any; export type ToolReturnType = any; export type ToolRunnableConfig = any;
}
declare module '@langchain/core/prompts' {
  import { Runnable } from '@langchain/core/language_models/chat_models';
  export class ChatPromptTemplate { static fromMessages(messages: any): ChatPromptTemplate; static fromTemplate(template: string): ChatPromptTemplate; pipe(next: any): Runnable; format(values: any): Promise<any>; formatMessages(values: any): Promise<any> }
  export class PromptTemplate extends ChatPromptTemplate { constructor(options?: any) }
  export const MessagesPlaceholder: any; export const SystemMessagePromptTemplate: any; export const HumanMessagePromptTemplate: any;
}
