-- An agent signs in, not ready. Of one who is signed in it replaces phone and lanes; if he is ready, he changes lines.
-- KEYS 1 prefix   ARGV 1 now  2 agent  3 phone  4 lanes  5 fact AgentSignedIn  6 1: only if he is signed in at that phone
-- Result lines: applied; due; offer... | -1 somebody else sits there; 0; who
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_agent.lua
--@include lib/agent_away.lua
--@include lib/founded.lua
local agent, phone, lanes = ARGV[2], ARGV[3], ARGV[4]
local a = read_agent(agent)
if ARGV[6] == '1' and not (a and a.phone == phone) then
  return '0\n0'
end
if not a and not founded() then
  return UNFOUNDED
end
local sitter = redis.call('GET', P .. 'phone:' .. phone)
if sitter and sitter ~= agent then
  return '-1\n0\n' .. sitter
end
if sitter and a and a.phone == phone and a.lanes == lanes then
  return '0\n0'
end
if a and a.phone ~= phone then
  redis.call('DEL', P .. 'phone:' .. a.phone)
end
put('phone:' .. phone, agent)
if a then
  for l in string.gmatch(a.lanes, '%S+') do
    redis.call('HINCRBY', P .. 'lanes', l, -1)
  end
end
for l in string.gmatch(lanes, '%S+') do
  redis.call('HINCRBY', P .. 'lanes', l, 1)
end
if not a then
  a = {state = {{agent AgentSignedIn to}}, reason = 'SIGNED_IN', since = now, idle = now, call = '', token = '',
    beside = '', over = '', after = '', after_reason = '', phone = phone, lanes = lanes}
  put('agent:' .. agent, agent_text(a))
  redis.call('SADD', P .. 'agents', agent)
  fact(ARGV[5])
  return done()
end
fact('{"type":"AgentSignedInAnew","agent":"' .. agent .. '","phone":"' .. phone .. '"}')
local ready = {{agent Offered from a.state}}
if ready then
  leave_ready(agent, a)
end
if a.phone ~= phone and {{agent OfferFailed from a.state}} then
  local c = read_call(a.call)
  if c and c.out == '0' then
    -- Nothing has been asked of the PBX yet.
    c.phone = phone
    put('call:' .. a.call, call_text(c))
  end
end
a.phone, a.lanes = phone, lanes
if ready then
  serve_agent(agent, a, a.idle)
else
  put('agent:' .. agent, agent_text(a))
end
return done()
