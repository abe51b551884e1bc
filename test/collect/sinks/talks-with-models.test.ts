import { describe } from 'vitest';
import { itLogs } from '../analyzed.js';

const around = {
  shared: {
    'src/sounding.ts': `
export type Voice = 'user' | 'assistant' | 'system';
export interface Utterance { role: Voice; content: string | { kind: string }[]; order: number }
export interface Sounding { model: string; temperature: number; messages: Utterance[]; stream: boolean }
export interface Exchange { key: string; prompt: string; reply: string; replyTokens: number }
export interface Draft { model: string; input: string | null; pinned: boolean }
export interface Buoy { content: string; depth: number }
export interface Trace { input?: unknown; output?: unknown; tokensUsage?: { prompt: number }; order: number }
export interface Template { prompt: string; model: string }
export interface Wiring { input: number; output: number; model: string }
export abstract class Pilot { protected abstract describe(): Promise<Sounding> }`,
  },
  file: (code: string): string => `
import type { Buoy, Draft, Exchange, Sounding, Template, Trace, Utterance, Wiring } from './sounding.js';
declare const fetchAs: <Value>() => Promise<Value>;
export async function tell(utterances: Utterance[], exchange: Exchange) { ${code} }`,
};

describe('a talk with a model', () => {
  itLogs(around, [
    ['is content as a list of what was said', 'console.log(utterances);', ['Utterance.content']],
    ['is content as one turn', 'console.log(utterances[0]);', ['Utterance.content']],
    ['is content as what is handed to a model', 'console.log(await fetchAs<Sounding>());', ['Sounding.messages', 'Utterance.content']],
    ['is content as a text of it', 'const sounding = await fetchAs<Sounding>(); console.log(`sent ${JSON.stringify(sounding)}`);', ['Sounding.messages', 'Utterance.content']],
    ['is content as a prompt and its reply', "console.log('kept', exchange);", ['Exchange.prompt', 'Exchange.reply']],
    ['is content as a property', 'console.log(exchange.reply);', ['Exchange.reply']],
    ['is content as what is not sent yet', 'const draft = (await fetchAs<unknown>()) as Draft; console.log(draft);', ['Draft.input']],
    ['is content as what is changed of it', 'const draft = { ...(await fetchAs<Draft>()), ...(await fetchAs<Partial<Draft>>()), pinned: true } as Draft; console.log(draft);', ['Draft.input', 'input']],
    ['is content as a trace of it', 'console.log(await fetchAs<Trace>());', ['Trace.input', 'Trace.output']],
    ['is none in a thing with a content', 'console.log(await fetchAs<Buoy>());', []],
    ['is none in a template', 'console.log(await fetchAs<Template>());', []],
    ['is none in numbers', 'console.log(await fetchAs<Wiring>(), exchange.replyTokens);', []],
    ['is none in what tells who said it', 'console.log(utterances[0].role, utterances.length);', []],
  ]);
});

describe('a prompt that a request brings', () => {
  const server = {
    shared: { 'src/pilot.ts': 'export function chart(course: string, text: string): void { console.log(`charting ${text}`); }' },
    file: (code: string): string => `
import express from 'express';
import { chart } from './pilot.js';
const app = express();
app.post('/charts', async (request, response) => { ${code} });`,
  };
  itLogs(server, [
    ['is content', 'console.log(`asked for ${request.body.prompt}`);', ['request body.prompt']],
    ['is content after it was taken out', 'const { prompt, course } = request.body; console.log(prompt, course);', ['request body.prompt']],
    ['is content in a function that it is handed to', 'chart(request.body.course, request.body.userPrompt);', ['request body.userPrompt']],
    ['is none as its key or its length', 'console.log(request.body.promptId, request.body.promptLength);', []],
  ]);
});

describe('what a model gives to a tool', () => {
  itLogs({ shared: { 'package.json': '{ "name": "harbour" }' }, file: (code) => `import { tool } from '@langchain/core/tools';\nimport { z } from 'zod';\nvoid z;\n${code}\n` }, [
    ['is what somebody asked for', "export const berth = tool(async (input) => { console.log('asked for', input); return 'free'; }, { name: 'berth' });", ['request body']],
    ['is one thing of it', "export const berth = tool(async (input) => { console.log(input.email, input.depth); return 'free'; }, { name: 'berth' });", ['request body.email']],
    ['is none as its length, or with another name', "export const berth = tool(async (depth: number) => { console.log('asked for', depth); return 'free'; }, { name: 'berth' });", []],
  ]);
});

describe('what a model hears', () => {
  itLogs({
    shared: { 'src/hearing.ts': "import { OpenAIClient } from '@langchain/openai';\nimport Groq from 'groq-sdk';\nexport const hear = async (file: unknown, isFast: boolean) => {\n  if (isFast) { const heard = await new Groq({}).audio.transcriptions.create({ file }); if (heard?.text) return heard.text; }\n  const heard = await new OpenAIClient({}).audio.transcriptions.create({ file });\n  if (heard?.text) return heard.text;\n  return undefined;\n};\n" },
    file: (code) => `import OpenAI from 'openai';\nimport { hear } from './hearing.js';\nvoid [OpenAI, hear];\nexport async function act(file: unknown) { ${code} }\n`,
  }, [
    ['is content as a text', 'const heard = await new OpenAI().audio.transcriptions.create({ file }); console.log(`heard ${heard.text}`);', ['heard.text']],
    ['is content as a whole', 'console.log(await new OpenAI().audio.translations.create({ file }));', ['Transcript.text']],
    ['is content where a function gives it', 'const told = await hear(file, true); console.log(`heard ${told}`);', ['heard.text']],
    ['is none in how long it is', 'const told = await hear(file, true); console.log(told?.length, told === undefined);', []],
  ]);
});
