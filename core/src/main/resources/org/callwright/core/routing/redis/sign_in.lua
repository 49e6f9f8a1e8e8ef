-- An agent signs in, not ready. Of one who is signed in it replaces phone and lanes; if he is ready, he changes lines.
-- KEYS 1 prefix   ARGV 1 now  2 agent  3 phone  4 lanes  5 fact AgentSignedIn  6 1: only if he is signed in at that phone
-- Result lines: applied; due; offer... | -1 somebody else sits there; 0; who
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/agent_away.lua
local agent, phone, lanes = ARGV[2], ARGV[3], ARGV[4]
local key = P .. 'agent:' .. agent
local a = redis.call('HMGET', key, 'state', 'phone', 'lanes', 'idle')
if ARGV[6] == '1' and a[2] ~= phone then
  return '0\n0'
end
local sitter = redis.call('GET', P .. 'phone:' .. phone)
if sitter and sitter ~= agent then
  return '-1\n0\n' .. sitter
end
if sitter and a[2] == phone and a[3] == lanes then
  return '0\n0'
end
if a[2] and a[2] ~= phone then
  redis.call('DEL', P .. 'phone:' .. a[2])
end
redis.call('SET', P .. 'phone:' .. phone, agent)
redis.call('HSET', key, 'phone', phone, 'lanes', lanes)
for l in string.gmatch(a[3] or '', '%S+') do
  redis.call('HINCRBY', P .. 'lanes', l, -1)
end
for l in string.gmatch(lanes, '%S+') do
  redis.call('HINCRBY', P .. 'lanes', l, 1)
end
if not a[1] then
  redis.call('HSET', key, 'state', {{agent AgentSignedIn to}}, 'reason', 'SIGNED_IN', 'since', now)
  redis.call('SADD', P .. 'agents', agent)
  fact(ARGV[5])
  return done()
end
fact('{"type":"AgentSignedInAnew","agent":"' .. agent .. '","phone":"' .. phone .. '"}')
if {{agent Offered from a[1]}} then
  leave_ready(agent, a[3])
  serve_agent(agent, phone, lanes, a[4])
end
return done()
