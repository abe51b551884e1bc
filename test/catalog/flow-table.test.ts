import { expect, it } from 'vitest';
import { flowTable } from './flow-table.js';

it('docs/flows.md says what the catalogue says', async () => {
  await expect(flowTable()).toMatchFileSnapshot('../../docs/flows.md');
});
