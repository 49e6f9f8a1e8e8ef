/** What the page knows. Views read it and render; nobody changes it but through `update`. */

const listeners = new Set();

export const state = {
  me: null,
  connection: 'idle', // idle, connecting, live, lost
  serverOffset: 0, // milliseconds that the server's clock is ahead of this machine's
  queues: new Map(),
  agents: new Map(),
  call: null, // the offer or call, or in wrap-up the one that has ended
  customers: null, // of that call: {call, list, unavailable}
  outcome: null, // in wrap-up, of the call's ticket: {call, ticket, confirmed, proposed, choices}
  notice: null,
};

export function update(changes) {
  Object.assign(state, changes);
  for (const listener of listeners) listener(state);
}

export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function serverNow() {
  return Date.now() + state.serverOffset;
}

export function own() {
  return state.me?.agent ? state.agents.get(state.me.agent) : undefined;
}

let noticeTimer = 0;

/** Says something for a few seconds. */
export function notify(text) {
  clearTimeout(noticeTimer);
  update({ notice: text });
  noticeTimer = setTimeout(() => update({ notice: null }), 6000);
}
