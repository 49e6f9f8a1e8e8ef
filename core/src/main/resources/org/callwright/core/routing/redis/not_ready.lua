-- An agent wants no calls: at once, or after the offer or call under way.
-- KEYS 1 prefix   ARGV 1 now  2 agent  3 reason
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/agent_away.lua
--@include lib/wrap_up.lua
local agent, reason = ARGV[2], ARGV[3]
local key = P .. 'agent:' .. agent
local a = redis.call('HMGET', key, 'state', 'reason', 'lanes', 'call', 'after', 'after_reason')
local state = a[1]
if not state or (state == {{agent AgentNotReady to}} and a[2] == reason) then
  return '0\n0'
end
if {{agent AgentAnswered from state}} or state == {{agent AgentAnswered to}} then
  if a[5] == 'NOT_READY' and a[6] == reason then
    return '0\n0'
  end
  redis.call('HSET', key, 'after', 'NOT_READY', 'after_reason', reason)
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"NOT_READY","reason":"' .. reason .. '"}')
  return done()
end
if {{agent Offered from state}} then
  leave_ready(agent, a[3])
elseif {{agent WrapUpEnded from state}} then
  end_wrap_up(agent, a[4])
end
not_ready(agent, reason)
return done()
