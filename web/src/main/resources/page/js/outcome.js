/** In wrap-up: the disposition that is proposed for the ticket, to be confirmed or changed. */
import { get, put } from './api.js';
import { el, list, text, usable } from './dom.js';
import { notify, own, state, update } from './store.js';

const AGAIN = 2_000; // the end of the call may be on its way to the database
const TRIES = 8; // handed over to somebody else, it is not ours to say what became of it

/** Asks until it is there, as long as it is wrap-up of that call. */
export async function lookUpOutcome(call, tries = TRIES) {
  if (state.outcome?.call !== call) state.outcome = { call, ticket: null };
  const full = await get('/api/agent/call').catch(() => null);
  if (!inWrapUpOf(call)) return;
  if (full?.call === call && full.outcome) update({ outcome: { call, ...full.outcome } });
  else if (tries > 1) setTimeout(() => inWrapUpOf(call) && lookUpOutcome(call, tries - 1), AGAIN);
}

const inWrapUpOf = (call) => state.call?.call === call && own()?.state === 'WRAP_UP';

export function outcomeView() {
  const choice = el('select', { 'data-testid': 'disposition', 'aria-label': 'Disposition' });
  const confirm = el('button', { class: 'main', 'data-testid': 'confirm-disposition' }, 'Confirm');
  const why = el('p', { class: 'note', 'data-testid': 'disposition-note', role: 'status' });
  const root = el('div', { class: 'outcome', 'data-testid': 'outcome' },
    el('div', { class: 'actions' }, choice, confirm), why);
  let shown = null;

  confirm.addEventListener('click', async () => {
    const { ticket, call, version } = shown;
    usable(confirm, false);
    try {
      await put(`/api/tickets/${encodeURIComponent(ticket)}/disposition`, { disposition: choice.value }, version);
    } catch (problem) {
      notify(problem.message);
    } finally {
      // Also when somebody else was faster: then it is his that is shown.
      await lookUpOutcome(call);
      usable(confirm, true);
    }
  });

  function render({ call, outcome, connection }) {
    const known = outcome?.ticket && outcome.call === call?.call && call.state === 'ENDED' ? outcome : null;
    root.hidden = !known?.choices?.length;
    if (known === shown || root.hidden) {
      usable(confirm, connection === 'live');
      return;
    }
    shown = known;
    list(choice, known.choices, (one) => one.id, (one) => el('option', { value: one.id }),
      (option, one) => text(option, one.name));
    choice.value = (known.confirmed ?? known.proposed ?? known.choices[0]).id;
    root.dataset.state = known.confirmed ? 'CONFIRMED' : 'PROPOSED';
    text(confirm, known.confirmed ? 'Change' : 'Confirm');
    text(why, told(known));
    usable(confirm, connection === 'live');
  }

  return { root, render };
}

function told({ confirmed, proposed }) {
  if (confirmed) return `Confirmed: ${confirmed.name}`;
  return proposed ? `Proposed: ${proposed.name} (${proposed.because})` : 'Nothing is proposed: choose one.';
}
