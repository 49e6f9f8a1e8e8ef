import { post } from './api.js';
import { usable } from './dom.js';
import { notify } from './store.js';

/** What a button asks for; it cannot be pressed meanwhile. Answers with the problem, if there was one. */
export async function act(button, path, body) {
  usable(button, false);
  try {
    await post(path, body);
    return null;
  } catch (problem) {
    notify(problem.message);
    return problem;
  } finally {
    usable(button, true);
  }
}
