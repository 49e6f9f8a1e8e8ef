-- A conversation is over for its agent, and its caller goes on to another queue, at his old age. He is out of line until his
-- channel parks there; a colleague who is to have him is reserved at once.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 token  4 queue  5 its priority's credit, ms  6 ring ms  7 wrap-up ms  8 times of relaxation
--      9 colleague, or empty  10 fact Transferred
-- Result lines: 1 applied | 0 not this conversation | -1 the colleague is not ready; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/agent_away.lua
--@include lib/after_talk.lua
--@include lib/origin.lua
local call, token, queue, colleague = ARGV[2], ARGV[3], ARGV[4], ARGV[9]
local c = read_call(call)
if not c or c.token ~= token or c.dormant == DIALLED_BACK or not {{call Transferred from c.state}} then
  return '0\n0'
end
local b = colleague ~= '' and read_agent(colleague)
if colleague ~= '' and (not b or b.state ~= {{agent AgentReady to}}) then
  return '-1\n0'
end
fact(ARGV[10])

local agent, o = c.agent, read_origin(c)
local wrapup = o.wrapup
o.start, o.wrapup, o.relax = string.format('%013d', c.arrived - ARGV[5]), ARGV[7], ARGV[8]
c.state, c.since, c.agent, c.phone, c.step = {{call Transferred to}}, now, '', '', '0'
c.queue, c.ring, c.parked, c.dormant, c.origin = queue, ARGV[6], '0', TRANSFERRED, {{origin text of o}}
if b then
  leave_ready(colleague, b)
  offer(call, c, queue .. '.0', colleague, b, b.idle, '1,"by":"NAMED"', false)
else
  put('call:' .. call, call_text(c))
end
due('c' .. call, after(TRANSFER_PATIENCE))
after_talk(agent, read_agent(agent), call, wrapup)
return done()
