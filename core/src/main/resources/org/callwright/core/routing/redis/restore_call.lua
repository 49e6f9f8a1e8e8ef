-- Puts back a call that the store has lost, as a node remembers it, and with it the agent it is offered to or talks to.
-- As nothing has happened to either, it tells the log nothing.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 pbx  4 channel  5 unique id  6 queue  7 ticket  8 arrived  9 virtual start, 13 digits  10 ring ms
--      11 wrap-up ms  12 times of relaxation  13 state  14 step  15 since; of a waiting call all that follows is empty:
--      16 token  17 agent  18 phone  19 lanes  20 his state  21 his place among the idle
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_call.lua
--@include lib/line.lua
--@include lib/seat.lua
--@include lib/agent_away.lua
--@include lib/occupy.lua
local call, pbx, unique, queue, step = ARGV[2], ARGV[3], ARGV[5], ARGV[6], ARGV[14]
local key, place = P .. 'call:' .. call, ARGV[9] .. ':' .. ARGV[2]
local state, token, agent = ARGV[13], ARGV[16], ARGV[17]
if redis.call('EXISTS', key) == 1 then
  return '0\n0'
end
-- Where the caller is in the dialplan has to be seen first: until then he is not to be moved.
redis.call('HSET', key, 'queue', queue, 'step', step, 'pbx', pbx, 'channel', ARGV[4], 'unique', unique, 'parked', '0',
  'ticket', ARGV[7], 'arrived', ARGV[8], 'place', place, 'since', ARGV[15], 'ring', ARGV[10], 'wrapup', ARGV[11],
  'relax', ARGV[12])
redis.call('SADD', P .. 'calls', call)
redis.call('SET', P .. 'alias:' .. pbx .. ':' .. unique, call .. ' ' .. ARGV[7])

if agent ~= '' and occupy(agent, ARGV[18], ARGV[19], ARGV[20], call, token, ARGV[21]) then
  redis.call('HSET', key, 'state', state, 'agent', agent, 'phone', ARGV[18], 'token', token,
    'out', {{call AgentRinging from state}} and '0' or '1')
  if {{call AgentRinging from state}} then
    due('c' .. call, after(UNPARKED_PATIENCE))
  elseif {{call OfferFailed from state}} then
    due('c' .. call, after(ARGV[10] + RING_SLACK))
  end
  return done()
end
redis.call('HSET', key, 'state', {{call Enqueued to}})
if not serve_call(call, {queue, step, pbx, ARGV[4], ARGV[10], ARGV[8], '0', place}, 0, step, false) then
  into_line(queue, 0, step, place)
  next_relaxation(call, ARGV[12], step)
end
return done()
