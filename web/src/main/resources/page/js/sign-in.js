import { signIn } from './api.js';
import { el, text, usable } from './dom.js';

/** The sign-in form; `then` follows a success. */
export function signInView(then) {
  const account = field('Account', 'account', 'text', 'username');
  const password = field('Password', 'password', 'password', 'current-password');
  const error = el('p', { class: 'error', role: 'alert', 'data-testid': 'sign-in-error' });
  const button = el('button', { class: 'main', type: 'submit', 'data-testid': 'sign-in' }, 'Sign in');
  const form = el('form', { class: 'card sign-in', on: { submit } },
    el('h1', {}, 'Sign in'), account.row, password.row, error, button);

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

  return { root: form, render() {}, shown: () => account.input.focus() };
}

function field(label, name, type, autocomplete) {
  const input = el('input', { id: name, name, type, autocomplete, required: true, 'data-testid': name,
    autocapitalize: 'none', spellcheck: 'false' });
  return { input, row: el('div', { class: 'field' }, el('label', { for: name }, label), input) };
}
