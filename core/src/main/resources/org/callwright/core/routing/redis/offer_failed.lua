-- An offer came to nothing. The call goes back to its old place, or to another agent at once; the agent becomes not
-- ready when he is to blame, or has what he asked for meanwhile, or is free in his old place.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token  4 failure  5 reason of the agent who is to blame, or empty
--      6 1: the caller cannot be moved until he parks again
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/serve_call.lua
--@include lib/line.lua
--@include lib/agent_away.lua
local call, token, failure, blame = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local key = P .. 'call:' .. call
local c = redis.call('HMGET', key, 'queue', 'step', 'pbx', 'channel', 'ring', 'arrived', 'parked',
  'place', 'state', 'token', 'agent', 'out', 'relax')
if c[10] ~= token or not {{call OfferFailed from c[9]}} then
  return '0\n0'
end
local agent = c[11]
if ARGV[6] == '1' then
  redis.call('HSET', key, 'parked', '0')
  c[7] = '0'
end
local a = redis.call('HMGET', P .. 'agent:' .. agent, 'phone', 'lanes', 'idle', 'after', 'after_reason')
fact('{"type":"OfferFailed","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token
  .. ',"failure":"' .. failure .. '"}')

local free = false
if not grant_wish(agent, a[2], a[4], a[5]) then
  if blame ~= '' then
    not_ready(agent, blame)
  else
    free = true
  end
end

-- Out of line until it parks again: a caller who has left, and one who could not be connected for not having parked.
-- Otherwise such a call, being the oldest, would take one agent after the other away from the rest.
local dormant = c[7] == '0'
  and (failure == 'CALLER_LEFT' or failure == 'PBX_UNREACHABLE' or (failure == 'CONTROL_LOST' and c[12] == '0'))
redis.call('HSET', key, 'state', {{call OfferFailed to}}, 'since', now, 'agent', '', 'phone', '', 'token', '',
  'dormant', dormant and '1' or '0')
if dormant then
  redis.call('ZREM', P .. 'due', 'c' .. call)
elseif not serve_call(call, c, 0, c[2], false) then
  into_line(c[1], 0, c[2], c[8])
  next_relaxation(call, c[13], c[2])
  line_fact('Enqueued', call, c[1] .. '.' .. c[2])
end
-- After the call, so that the two meet again only if neither finds another; never before a call that waits longer.
if free then
  serve_agent(agent, a[1], a[2], a[3])
end
return done()
