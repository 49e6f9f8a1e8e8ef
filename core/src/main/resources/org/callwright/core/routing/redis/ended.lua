-- The call is over, from whatever state. Its agent goes to wrap-up, to what he asked for, or to the next call.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 ending if no agent had answered  4 ending otherwise
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/agent_away.lua
local call = ARGV[2]
local key = P .. 'call:' .. call
local c = redis.call('HMGET', key, 'state', 'agent', 'token', 'wrapup', 'pbx', 'unique', 'queue', 'step', 'place')
local state, agent, token = c[1], c[2], c[3]
local offered = state and {{call OfferFailed from state}}
if not state or not (offered or {{call CallEnded from state}}) then
  return '0\n0'
end
local talked = not offered and agent and agent ~= ''
local ending = talked and ARGV[4] or ARGV[3]
if offered then
  fact('{"type":"OfferFailed","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token
    .. ',"failure":"CALLER_LEFT"}')
end
fact('{"type":"CallEnded","call":"' .. call .. '","ending":"' .. ending .. '","lastAgent":'
  .. (talked and '"' .. agent .. '"' or 'null') .. '}')

redis.call('HSET', key, 'state', {{call CallEnded to}}, 'since', now)
redis.call('EXPIRE', key, ENDED_SECONDS)
redis.call('SREM', P .. 'calls', call)
local alias = P .. 'alias:' .. c[5] .. ':' .. c[6]
if ending == 'LOST' then
  -- Should the channel turn up after all, it is a new call.
  redis.call('DEL', alias)
else
  redis.call('EXPIRE', alias, ALIAS_SECONDS)
end
if not talked then
  redis.call('ZREM', P .. 'due', 'c' .. call)
end
if not talked and not offered then
  for step = 0, c[8] do
    redis.call('ZREM', P .. 'lane:' .. c[7] .. '.' .. step .. ':waiting', c[9])
  end
  return done()
end

local a = redis.call('HMGET', P .. 'agent:' .. agent, 'phone', 'lanes', 'idle', 'after', 'after_reason')
if grant_wish(agent, a[2], a[4], a[5]) then
  return done()
end
if offered then
  serve_agent(agent, a[1], a[2], a[3])
elseif c[4] == '0' then
  fact('{"type":"AgentReady","agent":"' .. agent .. '"}')
  serve_agent(agent, a[1], a[2], now)
else
  local over = after(c[4])
  redis.call('HSET', P .. 'agent:' .. agent, 'state', {{agent WrapUpStarted to}}, 'since', now, 'until', over)
  due('a' .. agent, over)
  fact('{"type":"WrapUpStarted","agent":"' .. agent .. '","call":"' .. call .. '","until":' .. over .. '}')
end
return done()
