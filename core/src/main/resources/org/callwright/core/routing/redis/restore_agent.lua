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
local agent, phone, lanes, state = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local key = P .. 'agent:' .. agent
if redis.call('EXISTS', key) == 1 then
  return '0\n0'
end
seat(agent, phone, lanes)
if {{agent Offered from state}} then
  serve_agent(agent, phone, lanes, ARGV[7])
elseif {{agent WrapUpEnded from state}} then
  redis.call('HSET', key, 'state', state, 'since', ARGV[7], 'until', ARGV[8], 'call', ARGV[9], 'token', '0')
  due('a' .. agent, ARGV[8])
elseif state == {{agent AgentNotReady to}} then
  redis.call('HSET', key, 'state', state, 'since', ARGV[7], 'reason', ARGV[6])
else
  not_ready(agent, 'SIGNED_IN')
end
return done()
