/** States and reasons in words. */

const STATES = {
  LOGGED_OUT: 'Logged out', NOT_READY: 'Not ready', READY: 'Ready', RESERVED: 'Call coming', RINGING: 'Ringing',
  DIALLING: 'Dialling', TALKING: 'Talking', WRAP_UP: 'Wrap-up', OFFERED: 'Call coming', ON_HOLD: 'On hold', ENDED: 'Ended',
};

const REASONS = {
  SIGNED_IN: 'just signed in', RONA: 'did not answer', REJECTED: 'rejected a call', PHONE_BUSY: 'phone was busy',
  PHONE_UNREACHABLE: 'phone not reachable',
};

const CALLERS = {
  WITHHELD: 'Number withheld', ABSENT: 'No number', MALFORMED: 'Not a telephone number', ERASED: 'Forgotten on request',
};

const DIRECTIONS = { IN: 'Incoming', OUT: 'Calling back' };

export const directionName = (direction) => DIRECTIONS[direction] ?? '';

export const stateName = (state) => STATES[state] ?? state;

export const reasonName = (reason) =>
  REASONS[reason] ?? reason.toLowerCase().replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());

export function callerNumber(caller) {
  if (!caller) return 'Unknown caller';
  const said = CALLERS[caller.presentation] ?? 'Unknown caller';
  // What was delivered may look like a number, or like anything else: it is said beside it what it is not.
  return caller.phone ?? (caller.raw ? `${caller.raw} (${said.toLowerCase()})` : said);
}

const SOURCES = { KEYPAD: 'keyed in by the caller', WEB_CALL: 'of his web page' };

/** How a caller came, unless it is the usual way. */
export function hintCame(hint) {
  if (hint?.joined) return 'The number of this ticket, keyed in';
  return hint?.web ? 'A web page' : '';
}

export const hintOrder = (hint) => (hint?.order ? `${hint.order}, ${SOURCES[hint.source] ?? hint.source}` : '');

const CONFIDENCES = {
  EXACT: 'verified', LIKELY: 'not verified', SHARED: 'one of them, if any', ELSEWHERE: 'known elsewhere',
  NAMED: 'only a number that the caller named',
};

/** @param {string} [confidence] how sure it is, once that has been looked up */
export function matchName(call, confidence) {
  if (!call.match) return 'Looking up…';
  const many = `${call.match.candidates.length} customers`;
  const outcome = { NONE: 'Not known here', ONE: 'One customer', MANY: many }[call.match.outcome];
  return confidence ? `${outcome}, ${CONFIDENCES[confidence] ?? confidence}` : outcome;
}

/** How it is with what a connected system says. */
export function systemCondition(block) {
  if (block.condition === 'FRESH') return block.source;
  const said = block.asOf ? `, as of ${new Date(block.asOf).toLocaleTimeString()}` : '';
  return `${block.source}: does not answer now${said}`;
}

const ORDERS = {
  PLACED: 'Placed', PAID: 'Paid', ON_HOLD: 'On hold', SHIPPED: 'Shipped', COMPLETED: 'Completed', CANCELLED: 'Cancelled',
};

/** How far an order has come, and what was paid for it. */
export function orderSummary({ marks, paid, currency }) {
  const status = ORDERS[marks?.status] ?? marks?.status;
  return [status, [paid, currency].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
}

const VERIFICATIONS = {
  UNVERIFIED: 'Identity not verified', PENDING: 'Identity being verified', VERIFIED: 'Identity verified',
  REJECTED: 'Identity rejected',
};

const CUSTOMER_FIELDS = {
  verificationStatus: (status) => VERIFICATIONS[status] ?? status,
  memberId: (id) => `Member ${id}`,
  points: (points) => `${points} points`,
  idNumber: (number) => `ID ${number}`,
  phones: (phones) => phones.join(', '),
};

/** One thing that is known of a customer; empty when it is not. */
export function customerField(field, value) {
  if (value === undefined || value === null || value.length === 0) return '';
  return CUSTOMER_FIELDS[field] ? CUSTOMER_FIELDS[field](value) : String(value);
}
