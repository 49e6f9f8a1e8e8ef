-- An agent wants no calls: at once, or after the offer or call under way.
-- KEYS 1 prefix   ARGV 1 now  2 agent  3 reason
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/agent.lua
--@include lib/agent_away.lua
--@include lib/wrap_up.lua
local agent, reason = ARGV[2], ARGV[3]
local a = read_agent(agent)
if not a or (a.state == {{agent AgentNotReady to}} and a.reason == reason) then
  return '0\n0'
end
local state = a.state
if busy(state) then
  if a.after == 'NOT_READY' and a.after_reason == reason then
    return '0\n0'
  end
  a.after, a.after_reason = 'NOT_READY', reason
  put('agent:' .. agent, agent_text(a))
  fact('{"type":"AgentWished","agent":"' .. agent .. '","afterwards":"NOT_READY","reason":"' .. reason .. '"}')
  return done()
end
if {{agent Offered from state}} then
  leave_ready(agent, a)
elseif {{agent WrapUpEnded from state}} then
  end_wrap_up(agent, a.call)
end
not_ready(agent, a, reason)
return done()
