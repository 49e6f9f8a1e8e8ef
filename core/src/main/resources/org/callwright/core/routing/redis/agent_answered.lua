-- The agent has answered: the two talk, or the customer whom he calls back is dialled.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/call.lua
--@include lib/agent.lua
local call, token = ARGV[2], ARGV[3]
local c = read_call(call)
if not c or c.token ~= token or not {{call AgentAnswered from c.state}} then
  return '0\n0'
end
local agent = c.agent
local a = read_agent(agent)
c.state, c.since = {{call AgentAnswered to}}, now
a.state, a.since = {{agent AgentAnswered to}}, now
fact('{"type":"AgentAnswered","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. '}')
if c.dormant == DIALLED_BACK then
  c.state, a.state = {{call CustomerDialled to}}, {{agent CustomerDialled to}}
  fact('{"type":"CustomerDialled","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. '}')
end
put('call:' .. call, call_text(c))
put('agent:' .. agent, agent_text(a))
redis.call('ZREM', P .. 'due', 'c' .. call)
return done()
