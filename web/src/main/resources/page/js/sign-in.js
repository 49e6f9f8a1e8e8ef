import { signIn } from './api.js';
import { el, text, usable } from './dom.js';
import { leave, providers } from './elsewhere.js';

/** The sign-in form; `then` follows a success. */
export function signInView(then) {
  const account = field('Account', 'account', 'text', 'username');
  const password = field('Password', 'password', 'password', 'current-password');
  const error = el('p', { class: 'error', role: 'alert', 'data-testid': 'sign-in-error' });
  const button = el('button', { class: 'main', type: 'submit', 'data-testid': 'sign-in' }, 'Sign in');
  const elsewhere = el('div', { class: 'elsewhere' });
  const form = el('form', { class: 'card sign-in', on: { submit } },
    el('h1', {}, 'Sign in'), account.row, password.row, error, button, elsewhere);

  async function submit(event) {
    event.preventDefault();
    usable(button, false);
    text(error, '');
    try {
      await signIn(account.input.value.trim(), password.input.value);
      then();
    } catch (problem) {
      text(error, problem.message);
      password.input.select();
    } finally {
      usable(button, true);
    }
  }

  function choice({ name, title }) {
    const go = () => leave(name).catch((problem) => text(error, problem.message));
    return el('button', { type: 'button', on: { click: go }, 'data-testid': `sign-in-${name}` }, title);
  }

  providers().then((all) => elsewhere.replaceChildren(...all.map(choice)));
  return { root: form, render() {}, shown: () => account.input.focus() };
}

function field(label, name, type, autocomplete) {
  const input = el('input', { id: name, name, type, autocomplete, required: true, 'data-testid': name,
    autocapitalize: 'none', spellcheck: 'false' });
  return { input, row: el('div', { class: 'field' }, el('label', { for: name }, label), input) };
}
