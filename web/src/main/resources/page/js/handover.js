import { act } from './act.js';
import { get } from './api.js';
import { el, usable } from './dom.js';
import { notify } from './store.js';

/** Hands the caller over: to a queue, or to a colleague who is ready. Who that is, is asked for when the list is opened. */
export function handoverView(callNow) {
  const to = el('select', { 'data-testid': 'hand-over-to', 'aria-label': 'Hand over to' });
  const send = el('button', { 'data-testid': 'hand-over' }, 'Hand over');
  const root = el('div', { class: 'actions hand-over', hidden: true }, to, send);

  async function ask() {
    try {
      const { queues, colleagues } = await get('/api/agent/call/destinations');
      const chosen = to.value;
      to.replaceChildren(
        el('option', { value: '' }, 'Hand over to …'),
        ...group('Queues', queues.map((one) => option('queue', one.queue, `${one.name} (${one.ready} ready)`))),
        ...group('Colleagues', colleagues.map((one) => option('agent', one.agent, one.name))));
      to.value = [...to.options].some((one) => one.value === chosen) ? chosen : '';
    } catch (problem) {
      notify(problem.message);
    }
  }

  to.addEventListener('focus', ask);
  send.addEventListener('click', async () => {
    const [kind, id] = to.value.split(' ');
    if (!id) {
      notify('Choose to whom.');
      to.focus();
      return;
    }
    await act(send, '/api/agent/call/transfer', { call: callNow().call, [kind]: id });
  });

  function render(talking, away) {
    if (talking && root.hidden) ask();
    root.hidden = !talking;
    usable(send, !away);
  }

  return { root, render };
}

const group = (label, options) => (options.length ? [el('optgroup', { label }, ...options)] : []);

const option = (kind, id, label) => el('option', { value: `${kind} ${id}` }, label);
