import { describe, expect, it } from 'vitest';
import { checkClient } from './client-program.js';

describe('names that collide', () => {
  it('belong to the schema first', () => {
    const { errors, typeOf } = checkClient(`
model User { id Int @id
 email String }
model UserSelect { id Int @id
 value String }
enum UserModel { A }
`, `
      import type { UserSelect, UserModel } from '@prisma/client';
      declare const row: UserSelect;
      declare const kind: UserModel;
      const value = row.value;
      export { value, kind };
    `);
    expect(errors).toEqual([]);
    expect(typeOf('value')).toBe('string');
  });
});
