-- The PBX has not taken the request of a transfer, or nobody knows whether it has: no colleague is kept for it any longer.
-- Its caller parks, or else talks on, which the PBX's next reading says: soon, as that is doubted here.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token of the conversation, or of the colleague's offer  4 colleague, or empty
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/agent_away.lua
local call = ARGV[2]
local c = read_call(call)
if not c or c.dormant ~= TRANSFERRED then
  return '0\n0'
end
local colleague
if c.state == {{call Offered to}} and c.out == '0' and (c.agent == ARGV[4] or c.token == ARGV[3]) then
  colleague = c.agent
  fact('{"type":"OfferFailed","call":"' .. call .. '","agent":"' .. colleague .. '","offer":' .. c.token
    .. ',"failure":"PBX_UNREACHABLE"}')
  c.state, c.since, c.agent, c.phone = {{call OfferFailed to}}, now, '', ''
elseif c.state ~= {{call Transferred to}} or c.token ~= ARGV[3] then
  return '0\n0'
end
c.dormant = '1'
redis.call('ZREM', P .. 'due', 'c' .. call)
redis.call('SET', P .. 'doubt:' .. c.pbx, now, 'EX', DOUBT_SECONDS)
put('call:' .. call, call_text(c))
local b = colleague and read_agent(colleague)
if b and not grant_wish(colleague, b) then
  serve_agent(colleague, b, b.idle)
end
return done()
