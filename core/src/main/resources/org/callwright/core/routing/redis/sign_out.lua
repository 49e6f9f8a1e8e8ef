-- An agent leaves: at once, or after the offer or call under way.
-- KEYS 1 prefix   ARGV 1 now  2 agent
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/agent.lua
--@include lib/agent_away.lua
--@include lib/wrap_up.lua
local agent = ARGV[2]
local a = read_agent(agent)
if not a then
  return '0\n0'
end
local state = a.state
if busy(state) then
  if a.after == 'LOGGED_OUT' then
    return '0\n0'
  end
  a.after = 'LOGGED_OUT'
  put('agent:' .. agent, agent_text(a))
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"LOGGED_OUT"}')
  return done()
end
if {{agent Offered from state}} then
  leave_ready(agent, a)
elseif {{agent WrapUpEnded from state}} then
  end_wrap_up(agent, a.call)
end
sign_out(agent, a)
return done()
