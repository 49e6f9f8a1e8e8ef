-- An offer came to nothing. The call goes back to its old place, or to another agent at once; the agent becomes not
-- ready when he is to blame, or has what he asked for meanwhile, or is free in his old place.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token  4 failure  5 reason of the agent who is to blame, or empty
--      6 1: the caller cannot be moved until he parks again
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/serve_call.lua
--@include lib/origin.lua
--@include lib/line.lua
--@include lib/serve_or_enqueue.lua
--@include lib/agent_away.lua
--@include lib/call_over.lua
local call, token, failure, blame = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local c = read_call(call)
if not c or c.token ~= token or not {{call OfferFailed from c.state}} then
  return '0\n0'
end
local agent = c.agent
local a = read_agent(agent)
if ARGV[6] == '1' then
  c.parked = '0'
end
fact('{"type":"OfferFailed","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token
  .. ',"failure":"' .. failure .. '"}')

local free = false
if not grant_wish(agent, a) then
  if blame ~= '' then
    not_ready(agent, a, blame)
  else
    free = true
  end
end

if c.dormant == DIALLED_BACK then
  -- There is no caller who waits for somebody else.
  redis.call('ZREM', P .. 'due', 'c' .. call)
  fact('{"type":"CallEnded","call":"' .. call .. '","ending":"NOT_REACHED","lastAgent":null}')
  c.agent, c.phone = '', ''
  call_over(call, c)
  if free then
    serve_agent(agent, a, a.idle)
  end
  return done()
end

-- Out of line until it parks again: a caller who has left, and one who could not be connected for not having parked.
-- Otherwise such a call, being the oldest, would take one agent after the other away from the rest.
local dormant = c.parked == '0'
  and (failure == 'CALLER_LEFT' or failure == 'PBX_UNREACHABLE' or (failure == 'CONTROL_LOST' and c.out == '0'))
c.state, c.since, c.agent, c.phone = {{call OfferFailed to}}, now, '', ''
c.dormant = dormant and '1' or '0'
if dormant then
  put('call:' .. call, call_text(c))
  redis.call('ZREM', P .. 'due', 'c' .. call)
else
  serve_or_enqueue(call, c)
end
-- After the call, so that the two meet again only if neither finds another; never before a call that waits longer.
if free then
  redis.call(unpack(texts))
  texts = {'MSET'}
  serve_agent(agent, a, a.idle)
end
return done()
