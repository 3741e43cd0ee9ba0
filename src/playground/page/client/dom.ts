type Value = string | number | boolean | undefined | ((event: never) => void);

export type Child = Node | string | undefined | false;

/** An element by its tag; a key `onclick` listens, true sets a bare attribute, false and undefined leave it out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** An element the document is written with. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id} in index.html`);
  return found as T;
}

export type Row = { key: string; signature: string; make: () => HTMLElement };

const signatures = new WeakMap<Element, string>();

/** Makes the children of `list` be the rows: what has not changed is kept as it is, focus included. */
export function renderRows(list: HTMLElement, rows: Row[]): void {
  const before = new Map([...list.children].map((child) => [(child as HTMLElement).dataset['key'], child]));
  const focused = document.activeElement;
  let refocus: HTMLElement | undefined;
  const after = rows.map((row) => {
    const old = before.get(row.key);
    if (old !== undefined && signatures.get(old) === row.signature) return old;
    const made = row.make();
    made.dataset['key'] = row.key;
    signatures.set(made, row.signature);
    if (old?.contains(focused)) refocus = made;
    return made;
  });
  const isSame =
    after.length === list.children.length && after.every((child, index) => child === list.children[index]);
  if (isSame) return;
  place(list, after);
  (refocus?.querySelector<HTMLElement>('button, a') ?? refocus)?.focus({ preventScroll: true });
}

/** Moves only what is not in its place: an element taken out and put back would lose focus and scroll. */
function place(list: HTMLElement, children: Element[]): void {
  const wanted = new Set(children);
  const gone = [...list.children].filter((child) => !wanted.has(child));
  for (const child of gone) child.remove();
  let next = list.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else list.insertBefore(child, next);
  }
}
