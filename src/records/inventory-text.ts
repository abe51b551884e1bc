import { Document, isMap, Scalar, visit } from 'yaml';
import { personalFields, wordsOf } from '../judge/recorded-store.js';
import type { Application, Store } from '../link/application.js';
import { compareText } from '../order.js';
import { escapeControls, escapeControlsInJson } from '../report/escape.js';
import { recordVersion } from './record-file.js';

export const inventoryFile = 'lethe-inventory.yaml';

/** By this line Lethe knows the file as its own. */
const HEADER = '# The personal data that this application keeps, as Lethe reads it from the code.';
const INSTRUCTIONS = '# Written by: lethe inventory --write. The owner of the data approves what changes here.';

/** Whether the file may be written anew. */
export function isOwnInventory(text: string): boolean {
  return text.split(/\r?\n/u, 1)[0] === HEADER;
}

/** Every store with personal data by file and name, a line a field by name, and no line numbers: only a change of the data changes the text. */
export function writeInventory({ stores }: Application): string {
  const personal = stores.filter((store) => personalFields(store).length > 0).sort((left, right) => compareText(left.id, right.id));
  const document = new Document({ version: recordVersion, stores: Object.fromEntries(personal.map((store) => [store.id, recordOf(store)])) });
  for (const { id } of personal) {
    const fields = document.getIn(['stores', id, 'fields']);
    if (!isMap(fields)) continue;
    for (const { value } of fields.items) if (isMap(value)) value.flow = true;
  }
  // Between double quotes YAML knows the escapes of JSON.
  visit(document, { Scalar: (_key, node) => {
    if (typeof node.value === 'string' && escapeControls(node.value) !== node.value) node.type = Scalar.QUOTE_DOUBLE;
  } });
  return `${HEADER}\n${INSTRUCTIONS}\n${escapeControlsInJson(document.toString({ lineWidth: 0 }))}`;
}

function recordOf(store: Store) {
  const fields = personalFields(store).sort((left, right) => compareText(left.name, right.name));
  return {
    kind: store.kind,
    ...wordsOf(store),
    fields: Object.fromEntries(fields.map(({ name, personal: { category, sensitivity } }) => [name, { category, sensitivity }])),
  };
}
