/** Makes and changes elements. Text is only ever set as text. */

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === 'class') element.className = value;
    else if (name === 'hidden' || name === 'required') element[name] = Boolean(value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined).map(node));
  return element;
}

const node = (child) => (child instanceof Node ? child : document.createTextNode(String(child)));

export function text(element, value) {
  const shown = String(value ?? '');
  if (element.textContent !== shown) element.textContent = shown;
}

/** A button that cannot be used for a while keeps the focus: who works by keyboard does not lose the place. */
export function usable(button, yes) {
  button.setAttribute('aria-disabled', String(!yes));
}

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[aria-disabled="true"]')) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

/** One element a key, made once, kept in order, changed in place: the focus stays where it is. */
export function list(parent, items, keyOf, make, change) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  items.forEach((item, place) => {
    const key = String(keyOf(item));
    const child = old.get(key) ?? make(item);
    child.dataset.key = key;
    old.delete(key);
    change(child, item);
    if (parent.children[place] !== child) parent.insertBefore(child, parent.children[place] ?? null);
  });
  for (const child of old.values()) child.remove();
}

export const part = (element, name) => element.querySelector(`[data-part="${name}"]`);
