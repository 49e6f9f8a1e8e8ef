-- The caller is not in the conversation any more that the store has him in, and has not left either: the PBX carried out
-- late what had been given up, mostly a hand-over. For the agent it is over as after a hand-over, and is told as one.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 token of the conversation  4 channel on which he waits; empty: he talks to somebody else
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/serve_call.lua
--@include lib/agent_away.lua
--@include lib/after_talk.lua
--@include lib/origin.lua
--@include lib/line.lua
--@include lib/serve_or_enqueue.lua
--@include lib/written.lua
local call, token, channel = ARGV[2], ARGV[3], ARGV[4]
local c = read_call(call)
if not c or c.token ~= token or c.dormant == DIALLED_BACK or not {{call Transferred from c.state}} then
  return '0\n0'
end
local agent = c.agent
fact('{"type":"Transferred","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. ',"queue":"' .. c.queue
  .. '","to":null}')
c.state, c.since, c.agent, c.phone = {{call Transferred to}}, now, '', ''
if channel == '' then
  -- In no line: who talks to him is found next.
  c.parked, c.dormant = '0', '1'
  put('call:' .. call, call_text(c))
else
  c.channel, c.parked, c.dormant = channel, '1', '0'
  serve_or_enqueue(call, c)
end
-- After the call, so that the two meet again only if neither finds another.
write_texts()
after_talk(agent, read_agent(agent), call, read_origin(c).wrapup)
return done()
