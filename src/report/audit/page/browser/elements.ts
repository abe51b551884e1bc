/** The element of the page that has an id. @throws where there is none of that class */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no element "${id}".`);
  return found;
}

/** All elements below another that a selector names. */
export function elements<Kind extends HTMLElement>(selector: string, kind: new () => Kind, root: ParentNode = document): Kind[] {
  return [...root.querySelectorAll(selector)].filter((found): found is Kind => found instanceof kind);
}
