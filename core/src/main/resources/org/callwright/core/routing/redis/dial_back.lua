-- An agent is to call a customer back: he is reserved, whatever he does but talking, and the call is opened for him alone.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 pbx  4 channel  5 unique id  6 queue  7 ticket  8 arrived  9 virtual start, 13 digits
--      10 ring ms  11 wrap-up ms  12 times of relaxation  13 fact CallArrived  14 unused  15 agent
-- Result lines: 1 reserved; due; call... as of an offer | 0 he calls back for that ticket already; 0; call
--      | -1 not signed in; 0 | -2 busy; 0
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/agent_away.lua
--@include lib/wrap_up.lua
--@include lib/origin.lua
--@include lib/founded.lua
local call, pbx, queue, ticket, agent = ARGV[2], ARGV[3], ARGV[6], ARGV[7], ARGV[15]
local a = read_agent(agent)
if not a then
  return '-1\n0'
end
if not {{agent DialledBack from a.state}} then
  local other = read_call(a.call)
  local o = other and read_origin(other)
  if o and o.ticket == ticket and string.sub(o.unique, 1, 8) == 'cw-back-' then
    return '0\n0\n' .. a.call
  end
  return '-2\n0'
end
if not founded() then
  return UNFOUNDED
end
fact(ARGV[13])
if {{agent Offered from a.state}} then
  leave_ready(agent, a)
else
  -- He has no place among the ready, or had it before a conversation; should he be free afterwards, this is it.
  a.idle = now
  if {{agent WrapUpEnded from a.state}} then
    put_off_wrap_up(agent, a)
  end
end
local token = a.token < now and now or string.format('%d', a.token + 1)
fact('{"type":"DialledBack","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. ',"lane":"' .. queue
  .. '.0"}')
if a.state == {{agent AgentNotReady to}} then
  -- He wants no calls: afterwards he is as he was.
  a.after, a.after_reason = 'NOT_READY', a.reason
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"NOT_READY","reason":"' .. a.reason .. '"}')
elseif wrap_up_put_off(a) then
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"WRAP_UP"}')
end
local o = {start = ARGV[9], unique = ARGV[5], ticket = ticket, wrapup = ARGV[11], relax = ARGV[12]}
local c = {state = {{call DialledBack to}}, since = now, agent = agent, phone = a.phone, token = token,
  whose = agent, step = '0', parked = '0', out = '1', dormant = DIALLED_BACK, queue = queue, pbx = pbx, channel = ARGV[4], ring = ARGV[10],
  arrived = ARGV[8], origin = {{origin text of o}}}
a.state, a.call, a.token, a.since = {{agent DialledBack to}}, call, token, now
redis.call('SADD', P .. 'calls', call)
put('call:' .. call, call_text(c))
put('agent:' .. agent, agent_text(a))
due('c' .. call, after(UNRUNG_PATIENCE))
hand_out(call, c)
return done()
