import { put } from './api.js';
import { since, until } from './clock.js';
import { dialBackView } from './dial-back.js';
import { el, text, usable } from './dom.js';
import { popView } from './pop.js';
import { notify, own } from './store.js';
import { reasonName, stateName } from './words.js';

/** The agent's state with its buttons, and the pop beside it. */
export function agentView(me) {
  const badge = el('span', { class: 'name', 'data-testid': 'state' });
  const timer = el('span', { class: 'timer', 'data-testid': 'state-timer', 'aria-hidden': 'true' });
  const note = el('p', { class: 'note', 'data-testid': 'state-note', role: 'status' });
  const ready = el('button', { class: 'main', 'data-testid': 'ready', on: { click: () => wish({ state: 'READY' }) } },
    'Ready');
  const reason = el('select', { 'data-testid': 'reason', 'aria-label': 'Reason' },
    ...me.notReadyReasons.map((code) => el('option', { value: code }, reasonName(code))));
  const notReady = el('button', { 'data-testid': 'not-ready',
    on: { click: () => wish({ state: 'NOT_READY', reason: reason.value }) } }, 'Not ready');
  const logOut = el('button', { 'data-testid': 'log-out', on: { click: () => wish({ state: 'LOGGED_OUT' }) } },
    'Log out of the phone');
  const wrapUp = el('span', { class: 'timer', 'data-testid': 'wrap-up-timer' });
  const dialBack = dialBackView(me);
  const pop = popView();

  async function wish(wanted) {
    try {
      await put('/api/agent/state', wanted);
    } catch (problem) {
      notify(problem.message);
    }
  }

  const root = el('div', { class: 'columns' },
    el('section', { class: 'card state', 'aria-label': 'My state' },
      el('div', { class: 'now' }, badge, timer), el('div', { class: 'why' }, note, wrapUp),
      el('div', { class: 'choices' }, ready, el('div', { class: 'reason' }, reason, notReady), dialBack.root, logOut)),
    pop.root);

  function render(state) {
    const now = own();
    const name = now?.state ?? 'LOGGED_OUT';
    const away = state.connection !== 'live';
    text(badge, stateName(name));
    badge.dataset.state = name;
    since(timer, now?.since);
    until(wrapUp, name === 'WRAP_UP' ? now.wrapUpUntil : null);
    text(note, noteFor(now, me));
    usable(ready, !away && name !== 'READY');
    usable(notReady, !away);
    usable(logOut, !away && Boolean(now));
    dialBack.render(state);
    pop.render(state);
  }

  return { root, render, shown: () => ready.focus() };
}

function noteFor(now, me) {
  if (!now) return me.phone ? `Ready signs you in at phone ${me.phone}.` : '';
  if (now.afterwards) return `After this call: ${stateName(now.afterwards).toLowerCase()}.`;
  if (now.reason) return `Reason: ${reasonName(now.reason)}`;
  if (now.state === 'WRAP_UP') return 'Ends by itself in';
  return now.phone ? `Phone ${now.phone}` : '';
}
