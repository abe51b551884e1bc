import { prepareInventory } from './inventory.js';
import { prepareTheme } from './theme.js';
import { element } from './elements.js';

prepareTheme();
prepareInventory();
element('print', HTMLButtonElement).addEventListener('click', () => window.print());
