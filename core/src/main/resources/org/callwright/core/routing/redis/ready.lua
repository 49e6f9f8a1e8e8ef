-- An agent wants calls: at once, or after the offer or call under way.
-- KEYS 1 prefix   ARGV 1 now  2 agent
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/wrap_up.lua
local agent = ARGV[2]
local a = read_agent(agent)
if not a or a.state == {{agent AgentReady to}} then
  return '0\n0'
end
local state = a.state
if busy(state) then
  if a.after == '' then
    return '0\n0'
  end
  a.after = ''
  put('agent:' .. agent, agent_text(a))
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"READY"}')
  return done()
end
if {{agent WrapUpEnded from state}} then
  end_wrap_up(agent, a.call)
end
fact('{"type":"AgentReady","agent":"' .. agent .. '"}')
serve_agent(agent, a, now)
return done()
