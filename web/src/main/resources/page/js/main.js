import { agentView } from './agent.js';
import { get, signOut, token, whenSessionEnds } from './api.js';
import { el, text } from './dom.js';
import { comeBack } from './elsewhere.js';
import { signInView } from './sign-in.js';
import { connect, disconnect } from './socket.js';
import { notify, onChange, state, update } from './store.js';
import { supervisorView } from './supervisor.js';
import { stateName } from './words.js';

const place = document.getElementById('view');
const byTestId = (id) => document.querySelector(`[data-testid="${id}"]`);
const connection = byTestId('connection');
const who = byTestId('who');
const out = byTestId('sign-out');
const notices = byTestId('notice');

let view = null;

function show(next) {
  view = next;
  place.replaceChildren(next.root);
  next.render(state);
  next.shown();
}

const CONNECTIONS = { connecting: 'Connecting…', live: 'Live', lost: 'Connection lost, trying again' };

onChange((now) => {
  connection.hidden = now.connection === 'idle';
  connection.dataset.state = now.connection;
  text(connection, CONNECTIONS[now.connection]);
  who.hidden = out.hidden = !now.me;
  text(who, now.me ? now.me.name : '');
  document.title = titleFor(now);
  notices.replaceChildren(...(now.notice ? [el('p', {}, now.notice)] : []));
  view?.render(now);
});

/** Seen while another tab is in front. Browsers keep titles in their history, so the caller is not named. */
function titleFor({ call }) {
  return call ? `${stateName(call.state)}: ${call.queueName} · Callwright` : 'Callwright';
}

async function begin() {
  try {
    const me = await get('/api/me');
    update({ me, serverOffset: Date.parse(me.serverTime) - Date.now() });
    show(viewFor(me));
    if (may(me, 'agent:work') || may(me, 'floor:watch')) connect();
  } catch (problem) {
    if (problem.status !== 401) notify(problem.message);
    end();
  }
}

function may(me, permission) {
  return permission in me.permissions;
}

function viewFor(me) {
  const atDesk = may(me, 'agent:work') && me.agent;
  if (may(me, 'floor:watch')) return atDesk ? both(agentView(me), supervisorView()) : supervisorView();
  if (atDesk) return agentView(me);
  const nothing = el('p', { class: 'card empty' }, 'Your account takes no calls; administration has no page yet.');
  return { root: nothing, render() {}, shown() {} };
}

function both(first, second) {
  return {
    root: el('div', { class: 'floor' }, first.root, second.root),
    render(now) {
      first.render(now);
      second.render(now);
    },
    shown: first.shown,
  };
}

function end() {
  disconnect();
  signOut();
  update({ me: null, queues: new Map(), agents: new Map(), call: null, customers: null });
  show(signInView(begin));
}

out.addEventListener('click', end);
whenSessionEnds(() => {
  end();
  notify('Your session has ended; sign in again.');
});

function signInFirst() {
  show(signInView(begin));
}

if (token()) begin();
else {
  comeBack().then((signedIn) => (signedIn ? begin() : signInFirst()), (problem) => {
    signInFirst();
    notify(problem.message);
  });
}
