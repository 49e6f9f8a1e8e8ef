import { act } from './act.js';
import { callBackButton } from './dial-back.js';
import { handoverView } from './handover.js';
import { since } from './clock.js';
import { el, list, part, text, usable } from './dom.js';
import { outcomeView } from './outcome.js';
import { revealView } from './reveal.js';
import {
  callerNumber, customerField, directionName, hintCame, hintOrder, matchName, orderSummary, stateName, systemCondition,
} from './words.js';

/** The pop: who is calling, who that may be, the ticket, and what can be done. */
export function popView() {
  const nobody = el('p', { class: 'card empty', 'data-testid': 'no-call' }, 'No call.');
  const badge = el('span', { class: 'badge', 'data-testid': 'call-state' });
  const number = el('p', { class: 'number', 'data-testid': 'caller-number' });
  const name = el('p', { class: 'caller-name', 'data-testid': 'caller-name' });
  const facts = {
    ticket: fact('Ticket', 'ticket'),
    queue: fact('Queue', 'call-queue'),
    direction: fact('Direction', 'direction'),
    waited: fact('Since arrival', 'call-waited'),
    inState: fact('In this state', 'call-timer'),
    dialed: fact('Dialled', 'dialed'),
    match: fact('Customer', 'match'),
    came: fact('Came by', 'hint-came'),
    order: fact('Order', 'hint-order'),
    entered: fact('Entered', 'hint-entered'),
  };
  const customers = el('ul', { class: 'customers', 'data-testid': 'customers' });
  const systems = el('ul', { class: 'customers', 'data-testid': 'systems' });
  const orders = el('ul', { class: 'customers', 'data-testid': 'entered-orders' });
  const missing = el('p', { class: 'note', 'data-testid': 'customers-note' });
  const reject = el('button', { class: 'stop', 'data-testid': 'reject' }, 'Reject');
  const hangUp = el('button', { class: 'stop', 'data-testid': 'hang-up' }, 'Hang up');
  const giveUp = el('button', { class: 'stop', 'data-testid': 'give-up' }, 'Give up the call');
  const shown = revealView('the number', 'phone:reveal', 'reveal-caller');
  const callBack = callBackButton(() => call.ticket);
  const handover = handoverView(() => call);
  const outcome = outcomeView();
  const card = el('section', { class: 'card pop', 'data-testid': 'pop', 'aria-label': 'Call' },
    el('div', { class: 'head' }, el('div', {}, number, name, shown.root), badge),
    el('dl', { class: 'facts' }, ...Object.values(facts).map((one) => one.row)),
    customers, systems, orders, missing, outcome.root, el('div', { class: 'actions' }, reject, hangUp, giveUp, callBack.root), handover.root);
  // For those who listen: once a state, not at every tick of the timers.
  const said = el('p', { class: 'unseen', role: 'status', 'data-testid': 'announcement' });
  const place = el('div', { class: 'place', tabindex: '-1', 'data-testid': 'call-place' }, said, nobody, card);
  let call = null;
  let stuck = null;

  reject.addEventListener('click', () => act(reject, '/api/agent/call/reject', { call: call.call, offer: call.offer }));
  hangUp.addEventListener('click', async () => {
    const asked = call.call;
    const problem = await act(hangUp, '/api/agent/call/hang-up', { call: asked });
    stuck = problem?.status === 503 ? asked : null;
    giveUp.hidden = call?.call !== stuck;
  });
  giveUp.addEventListener('click', () => act(giveUp, '/api/agent/call/give-up', { call: call.call }));

  function render(state) {
    const focused = card.contains(document.activeElement) ? document.activeElement : null;
    show(state);
    // The button that ended the call goes with it: who works by keyboard goes on from here, not from the top of the page.
    if (focused?.closest('[hidden]') || focused?.isConnected === false) place.focus();
  }

  function show(state) {
    ({ call } = state);
    nobody.hidden = Boolean(call);
    card.hidden = !call;
    shown.render(state, call?.call ?? null, call ? callerPath(call) : null);
    if (!call) list(customers, [], (one) => one.id, customerRow, showCustomer);
    text(said, call ? `${stateName(call.state)}: ${callerNumber(call.caller)}, ${call.queueName}` : '');
    if (!call) return;
    card.dataset.state = call.state;
    badge.dataset.state = call.state;
    text(badge, stateName(call.state));
    text(number, callerNumber(call.caller));
    text(name, call.caller?.name);
    text(facts.ticket.value, call.ticket);
    text(facts.queue.value, call.queueName);
    text(facts.direction.value, directionName(call.direction));
    const out = call.direction === 'OUT';
    text(facts.waited.label, out ? 'Since dialling' : 'Since arrival');
    text(facts.dialed.label, out ? 'Customer sees' : 'Dialled');
    text(facts.dialed.value, call.dialed);
    showIfSaid(facts.came, hintCame(call.hint));
    showIfSaid(facts.order, hintOrder(call.hint));
    showIfSaid(facts.entered, call.hint?.entered);
    const ended = call.state === 'ENDED';
    facts.waited.row.hidden = facts.inState.row.hidden = ended;
    since(facts.waited.value, ended ? null : call.arrived);
    since(facts.inState.value, ended ? null : call.since);
    const known = state.customers?.call === call.call ? state.customers : null;
    list(customers, known?.list ?? [], (one) => one.id, customerRow,
      (row, one) => showCustomer(row, one, known.layout ?? [], state));
    text(facts.match.value, matchName(call, known?.confidence));
    list(systems, told(known?.systems), (one) => one.key, systemRow, (row, one) => showSystem(row, one, known.layout ?? []));
    list(orders, told(known?.orders), (one) => one.key, systemRow, showOrder);
    text(missing, known?.unavailable ? 'The customers cannot be read at the moment.' : '');
    outcome.render(state);
    callBack.render(state);
    const away = state.connection !== 'live';
    reject.hidden = !['OFFERED', 'RINGING'].includes(call.state);
    const talk = ['TALKING', 'ON_HOLD'].includes(call.state);
    hangUp.hidden = !talk && call.state !== 'DIALLING';
    giveUp.hidden = hangUp.hidden || stuck !== call.call;
    for (const button of [reject, hangUp, giveUp]) usable(button, !away);
    handover.render(talk, away);
  }

  return { root: place, render };
}

/** What the caller gave along, if he did: text from outside. */
function showIfSaid(one, value) {
  one.row.hidden = !value;
  text(one.value, value ?? '');
}

function fact(label, testid) {
  const term = el('dt', {}, label);
  const value = el('dd', { 'data-testid': testid });
  return { label: term, value, row: el('div', {}, term, value) };
}

/** Of a number that has come, and is not shown in full already. */
const callerPath = ({ call, caller }) =>
  (caller?.phone?.includes('*') ? `/api/calls/${encodeURIComponent(call)}/caller/reveal` : null);

const idNumbers = new WeakMap();

function customerRow() {
  const idNumber = revealView('the ID number', 'identity:reveal', 'reveal-id-number');
  const row = el('li', { 'data-testid': 'customer' }, el('p', { class: 'title', 'data-part': 'name' }),
    el('p', { class: 'more', 'data-part': 'more' }), idNumber.root, el('p', { class: 'text', 'data-part': 'note' }));
  idNumbers.set(row, idNumber);
  return row;
}

/** One row for each thing that a system has, and one for a system that does not answer. */
function told(blocks) {
  return (blocks ?? []).flatMap((block, place) => {
    const all = block.content ?? [];
    const rows = all.length || block.condition === 'FRESH' ? all : [null];
    return rows.map((one, at) => ({ key: `${block.source} ${place} ${at}`, block, one }));
  });
}

function systemRow() {
  return el('li', { 'data-testid': 'system' }, el('p', { class: 'title', 'data-part': 'name' }),
    el('p', { class: 'more', 'data-part': 'more' }), el('p', { class: 'text', 'data-part': 'note' }));
}

function showSystem(row, { block, one }, layout) {
  row.dataset.condition = block.condition;
  text(part(row, 'name'), one?.name);
  text(part(row, 'more'), one && layout.filter((field) => field !== 'name' && field !== 'memberId')
    .map((field) => customerField(field, one[field])).concat(customerField('memberId', one.member)).filter(Boolean).join(' · '));
  const facts = Object.entries(one?.facts ?? {}).map(([name, fact]) => `${name}: ${fact}`);
  text(part(row, 'note'), [systemCondition(block), ...facts].join(' · '));
}

/** Nobody has checked whose it is. */
function showOrder(row, { block, one }) {
  row.dataset.condition = block.condition;
  text(part(row, 'name'), one ? `Order ${one.platform}/${one.number}` : '');
  text(part(row, 'more'), one ? orderSummary(one) : '');
  text(part(row, 'note'), systemCondition(block));
}

/** What is shown, and in which order, the business chooses; the server sends nothing else. */
function showCustomer(row, customer, layout, state) {
  text(part(row, 'name'), customer.name);
  text(part(row, 'more'), layout.filter((field) => field !== 'name' && field !== 'note')
    .map((field) => customerField(field, customer[field])).filter(Boolean).join(' · '));
  text(part(row, 'note'), customer.note);
  idNumbers.get(row).render(state, state.call.call,
    customer.idNumber ? `/api/customers/${encodeURIComponent(customer.id)}/id-number/reveal` : null);
}
