import { act } from './act.js';
import { el, usable } from './dom.js';
import { notify, own } from './store.js';

export const mayCallBack = (me) => 'call:dialback' in me.permissions;

/** Who is busy already is not asked whether he wants to call somebody. */
const free = () => ['NOT_READY', 'READY', 'WRAP_UP'].includes(own()?.state);

const callBack = (button, ticket) => act(button, `/api/tickets/${encodeURIComponent(ticket)}/dial-back`, {});

/** In wrap-up: calls back who has just been talked to. */
export function callBackButton(ticketNow) {
  const root = el('button', { 'data-testid': 'call-back' }, 'Call back');
  root.addEventListener('click', () => callBack(root, ticketNow()));

  function render(state) {
    root.hidden = !state.me || !mayCallBack(state.me) || state.call?.state !== 'ENDED';
    usable(root, state.connection === 'live' && free());
  }

  return { root, render };
}

/** Calls back whom a ticket is about; whose number that is, nobody sees here. */
export function dialBackView(me) {
  const ticket = el('input', { 'data-testid': 'call-back-ticket', 'aria-label': 'Ticket', placeholder: 'Ticket',
    autocomplete: 'off', spellcheck: 'false' });
  const send = el('button', { 'data-testid': 'call-back-send' }, 'Call back');
  const root = el('form', { class: 'reason', hidden: !mayCallBack(me) }, ticket, send);

  root.addEventListener('submit', async (event) => {
    event.preventDefault();
    const number = ticket.value.trim();
    if (!number) {
      notify('Enter the number of a ticket.');
      ticket.focus();
    } else if (!await callBack(send, number)) ticket.value = '';
  });

  return { root, render: (state) => usable(send, state.connection === 'live' && free()) };
}
