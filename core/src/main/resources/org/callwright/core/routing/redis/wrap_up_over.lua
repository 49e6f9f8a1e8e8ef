-- The time of wrap-up is over: the agent is ready. The version is the token of the conversation that is wrapped up.
-- KEYS 1 prefix   ARGV 1 now  2 agent  3 version
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/wrap_up.lua
local agent, version = ARGV[2], ARGV[3]
local a = redis.call('HMGET', P .. 'agent:' .. agent, 'state', 'phone', 'lanes', 'call', 'token')
if a[5] ~= version or not {{agent WrapUpEnded from a[1]}} then
  return '0\n0'
end
end_wrap_up(agent, a[4])
fact('{"type":"AgentReady","agent":"' .. agent .. '"}')
serve_agent(agent, a[2], a[3], now)
return done()
