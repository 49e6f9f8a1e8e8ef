-- Puts back a call that the store has lost, as a node remembers it, and with it the agent it is offered to or talks to.
-- As nothing has happened to either, it tells the log nothing.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 pbx  4 channel  5 unique id  6 queue  7 ticket  8 arrived  9 virtual start, 13 digits  10 ring ms
--      11 wrap-up ms  12 times of relaxation  13 state  14 step  15 since; of a waiting call all that follows is empty:
--      16 token  17 agent  18 phone  19 lanes  20 his state  21 since, his place among the idle
--      22 1: a customer who is called back and has not answered; without the agent there is nobody who waits
--      23 what the agent is to be afterwards, or empty
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_call.lua
--@include lib/line.lua
--@include lib/seat.lua
--@include lib/agent_away.lua
--@include lib/occupy.lua
local call, state, token, agent, unreached = ARGV[2], ARGV[13], ARGV[16], ARGV[17], ARGV[22] == '1'
if redis.call('EXISTS', P .. 'call:' .. call) == 1 then
  return '0\n0'
end
local a = agent ~= '' and read_agent(agent) or nil
local placed = agent ~= '' and not (a and busy(a.state)) and (a or not somebody_else_at(ARGV[18], agent))
if unreached and not placed then
  return '0\n0'
end
if placed then
  occupy(agent, a, ARGV[18], ARGV[19], ARGV[20], call, token, ARGV[21], ARGV[21], ARGV[23],
    ARGV[23] == 'NOT_READY' and 'SIGNED_IN' or '')
end
-- A reading of the PBX that began before the store was lost is not to find a version that it has seen: the call never had this
-- one.
-- Where the caller is in the dialplan has to be seen first: until then he is not to be moved.
local o = {start = ARGV[9], unique = ARGV[5], ticket = ARGV[7], wrapup = ARGV[11], relax = ARGV[12]}
local c = {state = {{call Enqueued to}}, version = now, since = ARGV[15], agent = '', phone = '', token = '', whose = '',
  step = ARGV[14], parked = '0', out = '0', dormant = '0', queue = ARGV[6], pbx = ARGV[3], channel = ARGV[4], ring = ARGV[10],
  arrived = ARGV[8], origin = {{origin text of o}}}
redis.call('SADD', P .. 'calls', call)
redis.call('SET', P .. 'alias:' .. c.pbx .. ':' .. o.unique, call .. ' ' .. o.ticket)

if placed then
  c.state, c.agent, c.phone, c.token, c.whose = state, agent, ARGV[18], token, agent
  if unreached then
    c.dormant = DIALLED_BACK
  end
  if {{call AgentRinging from state}} then
    -- Who calls back waits for nobody to park: the request is with the PBX, or lost.
    c.out = unreached and '1' or '0'
    due('c' .. call, after(unreached and UNRUNG_PATIENCE or UNPARKED_PATIENCE))
  else
    c.out = '1'
    if {{call OfferFailed from state}} then
      due('c' .. call, after(c.ring + RING_SLACK))
    end
  end
  put('call:' .. call, call_text(c))
elseif not serve_call(call, c, 0, c.step, false) then
  put('call:' .. call, call_text(c))
  into_line(c.queue, 0, c.step, o.start .. ':' .. call)
  next_relaxation(call, o.relax, c.step)
end
return done()
