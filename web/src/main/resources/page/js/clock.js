/** Timers that tick from the server's time. An element with data-since shows how long that is ago. */
import { serverNow } from './store.js';

export function since(element, instant) {
  if (instant) element.dataset.since = instant;
  else delete element.dataset.since;
  show(element);
}

export function until(element, instant) {
  if (instant) element.dataset.until = instant;
  else delete element.dataset.until;
  show(element);
}

export function duration(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

function show(element) {
  const { since: from, until: to } = element.dataset;
  const shown = from ? duration(serverNow() - Date.parse(from)) : to ? duration(Date.parse(to) - serverNow()) : '';
  if (element.textContent !== shown) element.textContent = shown;
}

setInterval(() => document.querySelectorAll('[data-since], [data-until]').forEach(show), 250);
