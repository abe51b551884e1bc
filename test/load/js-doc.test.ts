import { describe, expect, it } from 'vitest';
import { blankMisleadingTypes } from '../../src/load/js-doc.js';

const blanked = (type: string, before = ''): boolean => {
  const text = `${before}/**\n * @returns {${type}} found\n */\nfunction find() {}\n`;
  const result = blankMisleadingTypes(text);
  expect(result).toHaveLength(text.length);
  return result !== text;
};

describe('types in JSDoc of JavaScript', () => {
  it.each(['User', 'Promise<User>', 'Object', '*', 'any', 'Promise', 'Array', 'Promise<Object>',
    'mongoose.Document', '{ user: User }',
    'Array.<Customer>', 'function(string)', '?User'])('%s is blanked', (type) => {
    expect(blanked(type)).toBe(true);
  });

  it.each(['string', 'Promise<string>', 'number[]', '{ id: string, at?: Date }', 'Array.<string>', "'a' | 'b'",
    'Map<string, number>',
    "import('./user').User", "Promise<import('./user').User[]>"])('%s stays', (type) => {
    expect(blanked(type)).toBe(false);
  });

  it('keeps names that the file declares as types', () => {
    expect(blanked('Receipt', '/** @typedef {{ id: string }} Receipt */\n')).toBe(false);
    expect(blanked('Visitor', '/**\n * @typedef {Object} Visitor\n * @property {string} id\n */\n')).toBe(false);
    expect(blanked('Item', '/** @template Item */\n')).toBe(false);
    expect(blanked('Order', '/** @import { Order } from "./order" */\n')).toBe(false);
    expect(blanked('Basket', 'class Basket {}\n')).toBe(false);
  });

  it('keeps offsets and lines in types of several lines, and the words around', () => {
    const text = '/**\n * @param {{\n *   user: User\n * }} options - what 👤 to do\n */\nfunction act(options) {}';
    const expected = '/**\n * @param   \n *             \n *    options - what 👤 to do\n */\nfunction act(options) {}';
    expect(blankMisleadingTypes(text)).toBe(expected);
  });

  it('touches nothing but tags of types', () => {
    const text = 'const a = { "@returns": User };\n/** @throws {Failure} @see {@link User} */\n/** @param {User\n';
    expect(blankMisleadingTypes(text)).toBe(text);
  });
});
