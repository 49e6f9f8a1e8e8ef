-- The agent's phone rings.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/call.lua
--@include lib/agent.lua
local call, token = ARGV[2], ARGV[3]
local c = read_call(call)
if not c or c.token ~= token or not {{call AgentRinging from c.state}} then
  return '0\n0'
end
local agent = c.agent
local a = read_agent(agent)
c.state, c.since, c.out = {{call AgentRinging to}}, now, '1'
a.state, a.since = {{agent AgentRinging to}}, now
put('call:' .. call, call_text(c))
put('agent:' .. agent, agent_text(a))
-- Asterisk itself stops ringing in time; this is for when nobody hears of it.
due('c' .. call, after(c.ring + RING_SLACK))
fact('{"type":"AgentRinging","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. '}')
return done()
