-- The call is over, from whatever state. Its agent goes to wrap-up, to what he asked for, or to the next call.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 ending if no agent had answered  4 ending otherwise  5 token of the conversation that
--      it ends with; empty: of any
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/agent_away.lua
--@include lib/after_talk.lua
--@include lib/origin.lua
--@include lib/call_over.lua
local call = ARGV[2]
local c = read_call(call)
local offered = c and {{call OfferFailed from c.state}}
if not c or c.state == {{call CallEnded to}} or not (offered or {{call CallEnded from c.state}}) then
  return '0\n0'
end
local agent = c.agent
if ARGV[5] ~= '' and (agent == '' or ARGV[5] ~= c.token) then
  return '0\n0'
end
local talked = not offered and agent ~= ''
local ending = talked and ARGV[4] or ARGV[3]
if c.dormant == DIALLED_BACK and (ending == 'CALLER_HUNG_UP' or ending == 'ABANDONED') then
  ending = 'NOT_REACHED'
end
if offered then
  fact('{"type":"OfferFailed","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. c.token
    .. ',"failure":"CALLER_LEFT"}')
end
fact('{"type":"CallEnded","call":"' .. call .. '","ending":"' .. ending .. '","lastAgent":'
  .. (talked and '"' .. agent .. '"' or 'null') .. '}')

if ending == 'LOST' and not talked and c.dormant ~= DIALLED_BACK then
  c.dormant = UNSEEN
end
call_over(call, c)
local o = read_origin(c)
if not talked then
  redis.call('ZREM', P .. 'due', 'c' .. call)
end
if not talked and not offered then
  out_of_line(c.queue, c.step, o.start .. ':' .. call)
  return done()
end

local a = read_agent(agent)
if not offered then
  after_talk(agent, a, call, o.wrapup)
elseif not grant_wish(agent, a) then
  serve_agent(agent, a, a.idle)
end
return done()
