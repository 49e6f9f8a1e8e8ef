-- An offer came to nothing. The call goes back to its old place, or to another agent at once; the agent becomes not
-- ready when he is to blame, or has what he asked for meanwhile, or is free in his old place.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 token  4 failure  5 reason of the agent who is to blame, or empty
--      6 1: the caller cannot be moved until he parks again
--      7 1: the PBX may carry the request out yet
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/serve_call.lua
--@include lib/origin.lua
--@include lib/line.lua
--@include lib/serve_or_enqueue.lua
--@include lib/agent_away.lua
--@include lib/offer_over.lua
--@include lib/written.lua
local call, token, failure, blame = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local c = read_call(call)
if not c or c.token ~= token or not {{call OfferFailed from c.state}} then
  return '0\n0'
end
local agent = c.agent
local a = read_agent(agent)
if ARGV[6] == '1' then
  c.parked = '0'
end
if ARGV[7] == '1' then
  -- Or never: whoever follows it sees where the caller is, and he is in line again. Not for a request that was never sent
  -- while nobody follows it: one caller after the other would go out of line, and the doubt put all of them into it again.
  redis.call('SET', P .. 'doubt:' .. c.pbx, now, 'EX', DOUBT_SECONDS)
end
tell_failed(call, c, failure)

local free = false
if not grant_wish(agent, a) then
  if blame ~= '' then
    not_ready(agent, a, blame)
  else
    free = true
  end
end
take_back(call, c, failure)
-- After the call, so that the two meet again only if neither finds another; never before a call that waits longer.
if free then
  write_texts()
  serve_agent(agent, a, a.idle)
end
return done()
