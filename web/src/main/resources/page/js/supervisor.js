import { since } from './clock.js';
import { el, list, part, text } from './dom.js';
import { state } from './store.js';
import { directionName, reasonName, stateName } from './words.js';

/** The queues and the agents, live. */
export function supervisorView() {
  const queues = table('Queues', ['Queue', '#Waiting', '#Longest wait', '#Ringing', '#Talking', '#Ready', '#Wrap-up',
    '#Not ready'], 'queues');
  const agents = table('Agents', ['Agent', 'State', '#For', 'Call', 'Reason', 'Phone', 'Queues'], 'agents');
  const nobody = el('p', { class: 'empty', 'data-testid': 'no-agents' }, 'Nobody is signed in.');
  const root = el('div', { class: 'floor' },
    el('section', { class: 'card scroll', tabindex: '0', 'aria-label': 'Queues' }, queues.root),
    el('section', { class: 'card scroll', tabindex: '0', 'aria-label': 'Agents' }, agents.root, nobody));

  function render() {
    const byName = (key) => (one, other) => one[key].localeCompare(other[key]);
    list(queues.body, [...state.queues.values()].sort(byName('name')), (queue) => queue.queue, queueRow, showQueue);
    const present = [...state.agents.values()].sort(byName('name'));
    list(agents.body, present, (agent) => agent.agent, agentRow, showAgent);
    nobody.hidden = present.length > 0;
  }

  return { root, render, shown() {} };
}

function table(caption, headings, testid) {
  const body = el('tbody', { 'data-testid': testid });
  const heads = headings.map((heading) => el('th', { scope: 'col', class: heading.startsWith('#') ? 'figure' : '' },
    heading.replace('#', '')));
  const root = el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, ...heads)), body);
  return { root, body };
}

const figure = (name) => el('td', { class: 'figure', 'data-part': name });

function queueRow(queue) {
  return el('tr', { 'data-testid': `queue-${queue.queue}` }, el('th', { scope: 'row', 'data-part': 'name' }),
    ...['waiting', 'longest', 'ringing', 'talking', 'ready', 'wrap-up', 'not-ready'].map(figure));
}

function showQueue(row, queue) {
  text(part(row, 'name'), queue.name);
  text(part(row, 'waiting'), queue.waiting);
  part(row, 'waiting').dataset.alert = queue.waiting > 0 && queue.agents.ready === 0;
  since(part(row, 'longest'), queue.longestSince);
  if (!queue.longestSince) text(part(row, 'longest'), '–');
  text(part(row, 'ringing'), queue.ringing);
  text(part(row, 'talking'), queue.talking);
  text(part(row, 'ready'), queue.agents.ready);
  text(part(row, 'wrap-up'), queue.agents.wrapUp);
  text(part(row, 'not-ready'), queue.agents.notReady);
}

function agentRow(agent) {
  return el('tr', { 'data-testid': `agent-${agent.agent}` }, el('th', { scope: 'row', 'data-part': 'name' }),
    el('td', {}, el('span', { class: 'badge', 'data-part': 'state' })), figure('for'),
    el('td', { 'data-part': 'direction' }), el('td', { 'data-part': 'reason' }), el('td', { 'data-part': 'phone' }), el('td', { 'data-part': 'queues' }));
}

function showAgent(row, agent) {
  text(part(row, 'name'), agent.name);
  text(part(row, 'state'), stateName(agent.state));
  part(row, 'state').dataset.state = agent.state;
  since(part(row, 'for'), agent.since);
  text(part(row, 'direction'), directionName(agent.direction));
  text(part(row, 'reason'), agent.reason ? reasonName(agent.reason)
    : agent.afterwards ? `then ${stateName(agent.afterwards).toLowerCase()}` : '');
  text(part(row, 'phone'), agent.phone);
  text(part(row, 'queues'), agent.queues.map((id) => state.queues.get(id)?.name ?? id).join(', '));
}
