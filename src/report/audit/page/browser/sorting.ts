import { elements } from './elements.js';

/** Headings that sort the stores: up first, then down. */
export function prepareSorting(table: HTMLTableElement): void {
  const headings = elements('th[data-sort]', HTMLTableCellElement, table);
  for (const heading of headings) {
    heading.querySelector('button')?.addEventListener('click', () => {
      const order = heading.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', order);
      sort(table, heading.dataset['sort'] ?? '', order === 'ascending' ? 1 : -1);
    });
  }
}

function sort(table: HTMLTableElement, key: string, direction: 1 | -1): void {
  const keyOf = (body: HTMLTableSectionElement): string => body.getAttribute(`data-key-${key}`) ?? '';
  const bodies = [...table.tBodies].sort((left, right) => direction * keyOf(left).localeCompare(keyOf(right), 'en', { numeric: true }));
  table.append(...bodies);
}
