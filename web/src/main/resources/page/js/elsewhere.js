import { get, post, take } from './api.js';

/** Signing in at an identity provider: the way there and back. What is kept meanwhile is in this tab only. */

const KEY = 'callwright.elsewhere';

/** Where people can sign in; none when that cannot be found out now. */
export const providers = () => get('/api/session/oidc').catch(() => []);

export async function leave(name) {
  const begun = await post(`/api/session/oidc/${encodeURIComponent(name)}`, {});
  sessionStorage.setItem(KEY, JSON.stringify({ name, state: begun.state }));
  location.assign(begun.address);
}

/** Signs in when the browser has just come back; tells whether it has. */
export async function comeBack() {
  const told = new URLSearchParams(location.search);
  if (!told.has('state')) return false;
  const kept = JSON.parse(sessionStorage.getItem(KEY));
  sessionStorage.removeItem(KEY);
  history.replaceState(null, '', location.pathname);
  // Another one is somebody else's sign-in, which he would have us take for our own.
  if (kept?.state !== told.get('state')) throw new Error('This sign-in was not begun in this tab: begin again.');
  if (!told.has('code')) throw new Error('The identity provider did not let you in.');
  take(await post(`/api/session/oidc/${encodeURIComponent(kept.name)}/return`,
    { code: told.get('code'), state: kept.state }));
  return true;
}
