-- The time of wrap-up is over: the agent is ready. The version is the token of the conversation that is wrapped up.
-- KEYS 1 prefix   ARGV 1 now  2 agent  3 version
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/wrap_up.lua
local agent, version = ARGV[2], ARGV[3]
local a = read_agent(agent)
if not a or a.token ~= version or not {{agent WrapUpEnded from a.state}} then
  return '0\n0'
end
end_wrap_up(agent, a.call)
fact('{"type":"AgentReady","agent":"' .. agent .. '"}')
serve_agent(agent, a, now)
return done()
