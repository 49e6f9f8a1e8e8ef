-- An agent wants calls: at once, or after the offer or call under way.
-- KEYS 1 prefix   ARGV 1 now  2 agent
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/wrap_up.lua
local agent = ARGV[2]
local key = P .. 'agent:' .. agent
local a = redis.call('HMGET', key, 'state', 'phone', 'lanes', 'call', 'after')
local state = a[1]
if not state or state == {{agent AgentReady to}} then
  return '0\n0'
end
if {{agent AgentAnswered from state}} or state == {{agent AgentAnswered to}} then
  if not a[5] or a[5] == '' then
    return '0\n0'
  end
  redis.call('HSET', key, 'after', '')
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"READY"}')
  return done()
end
if {{agent WrapUpEnded from state}} then
  end_wrap_up(agent, a[4])
end
fact('{"type":"AgentReady","agent":"' .. agent .. '"}')
serve_agent(agent, a[2], a[3], now)
return done()
