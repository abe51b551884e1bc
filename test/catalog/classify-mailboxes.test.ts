import { describe, expect, it } from 'vitest';
import { isPersonStore } from '../../src/catalog/classify-owner.js';
import { itClassifies } from './field-rows.js';

describe('what a program does with letters', () => {
  itClassifies('other', [
    ['Step(cc, subject)', 'to', 'string', 'contact'],
    ['Step(bcc)', 'from', 'string', 'contact'],
    ['Step(to, subject)', 'cc', 'string', 'contact'],
    ['Step(to, bcc)', 'cc', 'boolean', 'nothing'],
    ['Filter(subject, to)', 'from', 'string', 'contact'],
    ['Filter(subject, from)', 'to', 'date', 'nothing'],
    ['Lesson(subject, teacher)', 'from', 'string', 'nothing'],
    ['Transfer(amount, subject)', 'to', 'string', 'nothing'],
    ['Ride(departure)', 'to', 'string', 'nothing'],
    ['Outline(subject)', 'content', 'string', 'nothing'],
  ]);
  itClassifies('owned', [
    ['Step(cc)', 'subject', 'string', 'content'],
    ['Lesson(teacher)', 'subject', 'string', 'nothing'],
    ['Remark(threadId)', 'sender', 'string', 'contact'],
    ['Parcel(weight)', 'sender', 'string', 'pseudonymous'],
  ]);
});

describe('what somebody let an application do elsewhere', () => {
  itClassifies('owned', [
    ['Hookup(userId, refreshToken)', 'accessToken', 'string', 'credential'],
    ['Hookup(userId, accessToken)', 'refreshToken', 'string', 'credential'],
    ['ShelfConnection(userId)', 'apiKey', 'string', 'credential'],
    ['LinkToken(userId)', 'code', 'string', 'credential'],
    ['Preference(userId)', 'pgpKey', 'string', 'credential'],
    ['StatusPage(userId)', 'password', 'string', 'nothing'],
  ]);
});

describe('how somebody wants a model to write', () => {
  itClassifies('person', [
    ['Member', 'replyPrompt', 'string', 'content'],
    ['Member', 'systemPrompt', 'string', 'nothing'],
    ['Member', 'learnedWritingStyle', 'string', 'content'],
    ['Member', 'dismissedPrompt', 'boolean', 'nothing'],
  ]);
  itClassifies('owned', [
    ['Wish(memberId)', 'customInstructions', 'string', 'content'],
    ['Invitation(memberId)', 'customMessage', 'string', 'content'],
  ]);
});

describe('what somebody shares by a link', () => {
  itClassifies('owned', [
    ['ShortLink(userId)', 'target', 'string', 'content'],
    ['ShortLink(userId)', 'password', 'string', 'credential'],
    ['Goal(userId)', 'target', 'string', 'nothing'],
    ['File(userId)', 'password', 'string', 'credential'],
    ['ShortLink(userId, workspaceId)', 'target', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['File(size)', 'password', 'string', 'nothing'],
  ]);
});

describe('what somebody watched', () => {
  itClassifies('owned', [
    ['PlaybackSession(userId)', 'displayTitle', 'string', 'behavior'],
    ['MediaProgress(userId)', 'finishedAt', 'date', 'behavior'],
    ['Chore(userId)', 'finishedAt', 'date', 'nothing'],
  ]);
  itClassifies('person', [
    ['User', 'history', 'string', 'behavior'],
    ['Patient', 'history', 'string', 'nothing'],
  ]);
});

describe('a letter to somebody', () => {
  itClassifies('owned', [
    ['Email(contactId)', 'subject', 'string', 'content'],
    ['Email(templateId)', 'subject', 'string', 'nothing'],
  ]);
});

describe('meetings', () => {
  itClassifies('owned', [
    ['Briefing(calendarEventId)', 'eventTitle', 'string', 'content'],
    ['Concert(stage)', 'eventTitle', 'string', 'nothing'],
  ]);
  itClassifies('other', [
    ['MeetingRecording', 'transcript', 'json', 'content'],
    ['Lecture', 'transcript', 'json', 'nothing'],
  ]);
});

describe('when somebody looked at something', () => {
  itClassifies('owned', [
    ['View(viewerEmail)', 'viewedAt', 'date', 'behavior'],
    ['View(viewerId)', 'downloadedAt', 'date', 'behavior'],
    ['Page(slug)', 'viewedAt', 'date', 'nothing'],
    ['CachedThread(fetchedAt)', 'lastAccessedAt', 'number', 'nothing'],
    ['Membership(role)', 'lastAccessedAt', 'date', 'behavior'],
  ]);
});

describe('where somebody is found', () => {
  itClassifies('person', [['Member', 'blog', 'string', 'contact'], ['Member', 'blogId', 'string', 'nothing']]);
  itClassifies('owned', [['MemberLink(memberId)', 'url', 'string', 'contact'], ['Shortcut(memberId)', 'url', 'string', 'nothing']]);
});

describe('a table of another schema', () => {
  it.each([
    ['usersInAuth', true],
    ['bucketsInStorage', false],
    ['UserInGroup', false],
  ])('is of persons or not: %s', (name, expected) => {
    expect(isPersonStore(name, ['id', 'memberKey'])).toBe(expected);
  });
});
