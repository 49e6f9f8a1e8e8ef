/** The REST interface. The token lives in this tab only: it ends with it. */

const KEY = 'callwright.session';

let session = read();
let renewal = 0;
let onEnd = () => {};

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function keep(next) {
  session = next;
  clearTimeout(renewal);
  if (!next) {
    sessionStorage.removeItem(KEY);
    return;
  }
  sessionStorage.setItem(KEY, JSON.stringify(next));
  const left = Date.parse(next.until) - Date.now();
  renewal = setTimeout(renew, Math.max(10_000, Math.min(left / 2, 2 ** 31 - 1)));
}

async function renew() {
  try {
    keep(await request('PUT', '/api/session'));
  } catch (problem) {
    if (session && problem.status !== 401) renewal = setTimeout(renew, 10_000);
  }
}

/** An error as the server's problem says it. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? 'The server cannot be reached.');
    this.status = status;
    this.field = body?.field;
    this.legal = body?.legal;
    this.id = body?.id;
  }
}

async function request(method, path, body, more) {
  const headers = { ...more };
  if (session) headers.Authorization = `Bearer ${session.token}`;
  if (body) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: 'no-store' });
  } catch {
    throw new Problem(0);
  }
  const json = (response.headers.get('Content-Type') ?? '').includes('json') ? await response.json() : null;
  if (response.ok) return json;
  if (response.status === 401 && session) {
    forget();
    onEnd();
  }
  throw new Problem(response.status, json ?? { detail: `The server answered ${response.status}.` });
}

export const get = (path) => request('GET', path);
/** @param version the one that was read, of what must not be written over unseen */
export const put = (path, body, version) =>
  request('PUT', path, body, version === undefined ? undefined : { 'If-Match': `"${version}"` });
export const post = (path, body) => request('POST', path, body);

export async function signIn(account, password) {
  take(await post('/api/session', { account, password }));
}

/** Begins with a session. Its refresh token is let go: this tab renews what still holds, and keeps nothing that outlives it. */
export function take({ token, until, account }) {
  keep({ token, until, account });
}

/** The token is forgotten whether or not the server can be told that it has ended. */
export function signOut() {
  if (session) request('DELETE', '/api/session').catch(() => {});
  forget();
}

/** What the server no longer takes need not be ended. */
export function forget() {
  keep(null);
}

export const token = () => session?.token;

/** Called when the server no longer takes the token. */
export function whenSessionEnds(then) {
  onEnd = then;
}

if (session) keep(session);
