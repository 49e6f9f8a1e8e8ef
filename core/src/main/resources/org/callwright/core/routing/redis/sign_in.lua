-- An agent signs in, not ready. Of one who is signed in it replaces phone and lanes; if he is ready, he changes lines.
-- KEYS 1 prefix   ARGV 1 now  2 agent  3 phone  4 lanes  5 fact AgentSignedIn
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/agent_away.lua
local agent, phone, lanes = ARGV[2], ARGV[3], ARGV[4]
local a = read_agent(agent)
if a and a.phone == phone and a.lanes == lanes then
  return '0\n0'
end
if a then
  for l in string.gmatch(a.lanes, '%S+') do
    redis.call('HINCRBY', P .. 'lanes', l, -1)
  end
end
for l in string.gmatch(lanes, '%S+') do
  redis.call('HINCRBY', P .. 'lanes', l, 1)
end
if not a then
  a = {state = {{agent AgentSignedIn to}}, reason = 'SIGNED_IN', since = now, idle = '', call = '', token = '',
    over = '', after = '', after_reason = '', phone = phone, lanes = lanes}
  put('agent:' .. agent, agent_text(a))
  redis.call('SADD', P .. 'agents', agent)
  fact(ARGV[5])
  return done()
end
local ready = {{agent Offered from a.state}}
if ready then
  leave_ready(agent, a)
end
a.phone, a.lanes = phone, lanes
if ready then
  serve_agent(agent, a, a.idle)
else
  put('agent:' .. agent, agent_text(a))
end
return done()
