/** A number told in full: to who may, for a reason that the server keeps, and hidden again when the server's minutes are over. */
import { post } from './api.js';
import { until } from './clock.js';
import { el, text, usable } from './dom.js';
import { notify, serverNow } from './store.js';

/**
 * @param what the number, in words
 * @param permission what the server asks for; without it there is no button
 */
export function revealView(what, permission, testid) {
  const begin = el('button', { class: 'quiet', 'data-testid': testid, 'aria-expanded': 'false' }, `Show ${what}`);
  const reason = el('input', { 'data-testid': `${testid}-reason`, 'aria-label': `Why ${what} is needed`,
    placeholder: 'Why is it needed?', maxlength: 300, autocomplete: 'off' });
  const send = el('button', { 'data-testid': `${testid}-send` }, 'Show');
  const form = el('form', { hidden: true }, reason, send);
  const number = el('span', { class: 'told', 'data-testid': `${testid}-number`, role: 'status' });
  const left = el('span', { class: 'timer', 'data-testid': `${testid}-timer`, 'aria-hidden': 'true' });
  const root = el('div', { class: 'reveal', hidden: true }, begin, form, number, left);
  let about = null;
  let asking = false;
  let over = 0;

  function ask(yes) {
    form.hidden = !yes;
    begin.setAttribute('aria-expanded', String(yes));
  }

  function hide() {
    clearTimeout(over);
    text(number, '');
    until(left, null);
    begin.hidden = false;
    reason.value = '';
    ask(false);
  }

  begin.addEventListener('click', () => {
    ask(form.hidden);
    if (!form.hidden) reason.focus();
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const asked = about;
    asking = true;
    usable(send, false);
    try {
      const told = await post(asked.path, { reason: reason.value.trim() });
      // Whoever is on the screen by now: it is not his number.
      if (asked === about) show(told);
    } catch (problem) {
      notify(problem.message);
    } finally {
      asking = false;
      usable(send, true);
    }
  });

  function show(told) {
    hide();
    begin.hidden = true;
    text(number, told.number);
    until(left, told.until);
    over = setTimeout(hide, Date.parse(told.until) - serverNow());
  }

  /**
   * @param call on the screen; null: none, and nothing of the last one stays
   * @param path where it is asked for; null: there is no such number
   */
  function render({ me, connection }, call, path) {
    const key = call && path ? `${call} ${path}` : null;
    if (key !== (about?.key ?? null)) {
      about = key ? { key, path } : null;
      hide();
    }
    root.hidden = !about || !me || !(permission in me.permissions);
    // Each time that it is asked counts against a budget.
    usable(send, !asking && connection === 'live');
  }

  return { root, render };
}
