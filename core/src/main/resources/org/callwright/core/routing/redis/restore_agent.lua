-- Puts back a signed-in agent whom the store has lost, as a node remembers him. Who was busy comes back with his call
-- (restore_call.lua); one whose call did not come back is not ready, to be on the safe side.
-- KEYS 1 prefix
-- ARGV 1 now  2 agent  3 phone  4 lanes  5 state  6 reason  7 since, his place among the idle  8 end of wrap-up
--      9 call that is wrapped up
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/seat.lua
--@include lib/agent_away.lua
local agent, state = ARGV[2], ARGV[5]
if redis.call('EXISTS', P .. 'agent:' .. agent) == 1 then
  return '0\n0'
end
if somebody_else_at(ARGV[3], agent) then
  -- Who was quicker: two at one phone would both be offered calls.
  fact('{"type":"AgentSignedOut","agent":"' .. agent .. '"}')
  return done('0')
end
local a = seat(agent, ARGV[3], ARGV[4])
if {{agent Offered from state}} then
  a.state, a.since = state, ARGV[7]
  serve_agent(agent, a, ARGV[7])
elseif {{agent WrapUpEnded from state}} then
  a.state, a.since, a.over, a.call, a.token = state, ARGV[7], ARGV[8], ARGV[9], '0'
  put('agent:' .. agent, agent_text(a))
  due('a' .. agent, a.over)
elseif state == {{agent AgentNotReady to}} then
  a.state, a.since, a.reason = state, ARGV[7], ARGV[6]
  put('agent:' .. agent, agent_text(a))
else
  not_ready(agent, a, 'SIGNED_IN')
end
return done()
