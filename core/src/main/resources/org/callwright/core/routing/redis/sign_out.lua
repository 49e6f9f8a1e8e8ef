-- An agent leaves: at once, or after the offer or call under way.
-- KEYS 1 prefix   ARGV 1 now  2 agent
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/agent_away.lua
--@include lib/wrap_up.lua
local agent = ARGV[2]
local key = P .. 'agent:' .. agent
local a = redis.call('HMGET', key, 'state', 'lanes', 'call', 'after')
local state = a[1]
if not state then
  return '0\n0'
end
if {{agent AgentAnswered from state}} or state == {{agent AgentAnswered to}} then
  if a[4] == 'LOGGED_OUT' then
    return '0\n0'
  end
  redis.call('HSET', key, 'after', 'LOGGED_OUT')
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"LOGGED_OUT"}')
  return done()
end
if {{agent Offered from state}} then
  leave_ready(agent, a[2])
elseif {{agent WrapUpEnded from state}} then
  end_wrap_up(agent, a[3])
end
sign_out(agent, a[2])
return done()
