-- Who is called back has answered: the two talk, as after any other call.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/call.lua
--@include lib/agent.lua
local call, token = ARGV[2], ARGV[3]
local c = read_call(call)
if not c or c.token ~= token or c.dormant ~= DIALLED_BACK or not {{call CustomerAnswered from c.state}} then
  return '0\n0'
end
local a = read_agent(c.agent)
c.state, c.since, c.dormant = {{call CustomerAnswered to}}, now, '0'
a.state, a.since = {{agent CustomerAnswered to}}, now
put('call:' .. call, call_text(c))
put('agent:' .. c.agent, agent_text(a))
fact('{"type":"CustomerAnswered","call":"' .. call .. '","agent":"' .. c.agent .. '","offer":' .. token .. '}')
return done()
