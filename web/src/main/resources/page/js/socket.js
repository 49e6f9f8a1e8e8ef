/** The live channel: a table of what each message does, and coming back when the line is lost. */
import { get, token } from './api.js';
import { lookUpOutcome } from './outcome.js';
import { own, state, update } from './store.js';

const CUSTOMERS_AGAIN = 5_000;
/** The late answer of a connected system is kept for who asks again. */
const SYSTEMS_AGAIN = 1_500;
const SYSTEMS_TRIES = 3;
const SILENCE = 25_000; // the server says something at least every ten seconds

const handlers = {
  snapshot(message) {
    update({
      queues: new Map((message.queues ?? []).map((queue) => [queue.queue, queue])),
      agents: new Map((message.agents ?? []).map((agent) => [agent.agent, agent])),
    });
    setCall(message.call ?? null);
  },
  changes(message) {
    for (const change of message.changes) changeHandlers[change.kind]?.(change);
    update({});
  },
  tick() {},
};

const changeHandlers = {
  queue: ({ queue }) => state.queues.set(queue.queue, queue),
  agent: ({ agent }) => {
    state.agents.set(agent.agent, agent);
    if (agent.agent === state.me?.agent) ownStateChanged(agent);
  },
  agentGone: ({ id }) => state.agents.delete(id),
  call: ({ call }) => setCall(call),
  callGone: ({ id }) => {
    if (state.call?.call === id) setCall(null);
  },
};

/** In wrap-up the caller's details stay on the screen. */
function setCall(call) {
  const last = state.call;
  if (!call && own()?.state === 'WRAP_UP') {
    if (last?.call === own().call) {
      update({ call: { ...last, state: 'ENDED', since: null } });
      if (state.outcome?.call !== last.call) lookUpOutcome(last.call);
    } else showEnded();
    return;
  }
  update({ call });
  if (call?.match?.candidates && state.customers?.key !== key(call)) lookUp(call);
}

/** The page was loaded in wrap-up: the call is over, only REST still has it. */
async function showEnded() {
  const call = await get('/api/agent/call').catch(() => null);
  if (call && own()?.state === 'WRAP_UP') {
    update({ call, customers: found(call, null) });
    lookUpOutcome(call.call);
  }
}

const key = (call) => `${call.call} ${call.match.candidates}`;

function ownStateChanged(agent) {
  if (state.call?.state === 'ENDED' && agent.state !== 'WRAP_UP') state.call = null;
}

/** As long as it is the call on the screen. */
function askAgain(call, tries) {
  if (state.call?.call === call.call && state.customers?.key === key(call)) lookUp(call, tries);
}

/** What REST alone tells of a call. */
function found(full, its) {
  return {
    key: its, call: full.call, list: full.customers ?? [], layout: full.layout, unavailable: full.customersUnavailable,
    confidence: full.match?.confidence, systems: full.systems ?? [], orders: full.enteredOrders ?? [],
  };
}

async function lookUp(call, tries = 0) {
  const mine = key(call);
  if (!tries) state.customers = { key: mine, call: call.call, list: null, unavailable: false };
  try {
    const full = await get('/api/agent/call');
    if (full?.call === call.call) update({ customers: found(full, mine) });
  } catch {
    update({ customers: { key: mine, call: call.call, list: null, unavailable: true } });
  }
  const { unavailable, systems = [], orders = [] } = state.customers;
  if (unavailable) setTimeout(() => askAgain(call, 0), CUSTOMERS_AGAIN);
  else if (tries < SYSTEMS_TRIES && [...systems, ...orders].some((one) => one.condition === 'LATE')) {
    setTimeout(() => askAgain(call, tries + 1), SYSTEMS_AGAIN);
  }
}

let socket = null;
let wanted = false;
let expected = null;
let failures = 0;
let retry = 0;
let watchdog = 0;

export function connect() {
  wanted = true;
  open();
}

export function disconnect() {
  wanted = false;
  clearTimeout(retry);
  clearTimeout(watchdog);
  socket?.close();
  socket = null;
  update({ connection: 'idle' });
}

function open() {
  clearTimeout(retry);
  if (!wanted || !token()) return;
  update({ connection: 'connecting' });
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`;
  const mine = new WebSocket(address, ['callwright.live.v1', `bearer.${token()}`]);
  socket = mine;
  expected = null;
  mine.onmessage = (event) => mine === socket && received(JSON.parse(event.data));
  mine.onclose = () => mine === socket && lost();
  watch();
}

function received(message) {
  watch();
  if (message.type !== 'snapshot' && message.seq !== expected) {
    expected = null;
    socket.send('snapshot');
    return;
  }
  expected = message.seq + 1;
  failures = 0;
  state.serverOffset = Date.parse(message.serverTime) - Date.now();
  if (state.connection !== 'live') update({ connection: 'live' });
  handlers[message.type]?.(message);
}

function watch() {
  clearTimeout(watchdog);
  watchdog = setTimeout(() => {
    const mute = socket;
    lost();
    mute?.close();
  }, SILENCE);
}

function lost() {
  clearTimeout(watchdog);
  socket = null;
  if (!wanted) return;
  failures += 1;
  const wait = Math.min(500 * 2 ** (failures - 1), 15_000) * (0.75 + Math.random() / 2);
  update({ connection: 'lost' });
  retry = setTimeout(async () => {
    // A refused handshake does not say why; asking who we are does, and ends the session if that is it.
    try {
      await get('/api/me');
    } catch (problem) {
      if (problem.status === 401) return;
    }
    open();
  }, wait);
}

addEventListener('online', () => wanted && !socket && open());
