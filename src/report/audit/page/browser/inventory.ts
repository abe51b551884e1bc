import { element, elements } from './elements.js';
import { prepareSorting } from './sorting.js';

/** A store of the inventory: its row, and the row with its evidence. */
interface Entry {
  body: HTMLTableSectionElement;
  button: HTMLButtonElement;
  evidence: HTMLTableRowElement;
  /** Everything that it says, in small letters. */
  text: string;
}

/** Searches, filters, sorts and unfolds the stores. Without it, the page shows all of them with their evidence. */
export function prepareInventory(): void {
  const table = element('stores', HTMLTableElement);
  const entries = [...table.tBodies].flatMap(entryOf);
  for (const entry of entries) {
    unfold(entry, false);
    entry.button.addEventListener('click', () => unfold(entry, entry.evidence.hidden !== false));
  }
  prepareFilters(entries);
  prepareSorting(table);
  prepareUnfolding(entries);
  prepareLinks(entries);
  table.addEventListener('keydown', (event) => moveFocus(event, table));
}

function entryOf(body: HTMLTableSectionElement): Entry[] {
  const button = body.querySelector<HTMLButtonElement>('button.fold');
  const evidence = body.querySelector<HTMLTableRowElement>('tr.evidence-row');
  return button === null || evidence === null ? [] : [{ body, button, evidence, text: body.textContent.toLowerCase() }];
}

function unfold({ button, evidence }: Entry, isOpen: boolean): void {
  evidence.hidden = !isOpen;
  button.setAttribute('aria-expanded', String(isOpen));
}

function prepareFilters(entries: readonly Entry[]): void {
  const form = element('controls', HTMLFormElement);
  const search = element('search', HTMLInputElement);
  const selects = elements('select', HTMLSelectElement, form);
  const update = (): void => {
    const words = search.value.toLowerCase().split(/\s+/u);
    for (const { body, text } of entries) {
      const isChosen = selects.every(({ name, value }) => value === '' || (body.dataset[name] ?? '').split(' ').includes(value));
      body.hidden = !isChosen || !words.every((word) => text.includes(word));
    }
    tellCount(entries);
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  document.addEventListener('keydown', (event) => useShortcut(event, search, form));
  for (const button of elements('[data-choose-kept]', HTMLButtonElement)) {
    button.addEventListener('click', () => {
      form.reset();
      element('filter-kept', HTMLSelectElement).value = button.dataset['chooseKept'] ?? '';
      element('filter-sensitivity', HTMLSelectElement).value = button.dataset['chooseSensitivity'] ?? '';
      update();
      element('inventory', HTMLElement).scrollIntoView();
      search.focus({ preventScroll: true });
    });
  }
}

function tellCount(entries: readonly Entry[]): void {
  const shown = entries.filter(({ body }) => !body.hidden).length;
  element('count', HTMLElement).textContent = shown === entries.length ? `${String(shown)} stores` : `${String(shown)} of ${String(entries.length)} stores`;
}

/** The slash goes to the search, Escape clears it. */
function useShortcut(event: KeyboardEvent, search: HTMLInputElement, form: HTMLFormElement): void {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
  }
  if (event.key === 'Escape' && event.target === search) form.reset();
}

function prepareUnfolding(entries: readonly Entry[]): void {
  const button = element('unfold', HTMLButtonElement);
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isOpen));
    for (const entry of entries) unfold(entry, isOpen);
  });
}

/** Who follows a link to a store wants to see its evidence, whatever is filtered. */
function prepareLinks(entries: readonly Entry[]): void {
  const show = (): void => {
    const entry = entries.find(({ body }) => `#${body.id}` === location.hash);
    if (entry === undefined) return;
    if (entry.body.hidden) element('controls', HTMLFormElement).reset();
    entry.body.hidden = false;
    unfold(entry, true);
    entry.body.scrollIntoView();
    entry.button.focus({ preventScroll: true });
  };
  window.addEventListener('hashchange', show);
  show();
}

/** Arrow keys go from store to store. */
function moveFocus(event: KeyboardEvent, table: HTMLTableElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const buttons = elements('tbody:not([hidden]) button.fold', HTMLButtonElement, table);
  const current = buttons.findIndex((button) => button === document.activeElement);
  const next = buttons[current + step];
  if (step === 0 || current < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
