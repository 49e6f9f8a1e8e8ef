-- Two talk on the PBX, and the store knows nothing of it, or has the caller waiting.
-- KEYS 1 prefix
-- ARGV 1 now  2 call  3 pbx  4 channel  5 unique id  6 queue  7 ticket  8 arrived  9 virtual start, 13 digits  10 ring ms
--      11 wrap-up ms  12 times of relaxation  13 fact CallArrived  14 fact TicketOpened
--      15 token  16 agent  17 phone  18 lanes  19 fact AgentSignedIn
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/seat.lua
--@include lib/agent_away.lua
--@include lib/occupy.lua
--@include lib/founded.lua
local call, pbx, unique, queue = ARGV[2], ARGV[3], ARGV[5], ARGV[6]
local token, agent, phone = ARGV[15], ARGV[16], ARGV[17]
local key, place = P .. 'call:' .. call, ARGV[9] .. ':' .. ARGV[2]
local c = redis.call('HMGET', key, 'state', 'step', 'place', 'queue')
if c[1] and c[1] ~= {{call Enqueued to}} then
  return '0\n0'
end
if not founded() then
  return UNFOUNDED
end
local known = redis.call('EXISTS', P .. 'agent:' .. agent)
if not occupy(agent, phone, ARGV[18], {{agent AgentAnswered to}}, call, token, now) then
  return '0\n0'
end
if c[1] then
  for step = 0, c[2] do
    redis.call('ZREM', P .. 'lane:' .. c[4] .. '.' .. step .. ':waiting', c[3])
  end
  redis.call('ZREM', P .. 'due', 'c' .. call)
else
  redis.call('HSET', key, 'queue', queue, 'step', '0', 'pbx', pbx, 'unique', unique, 'ticket', ARGV[7],
    'arrived', ARGV[8], 'place', place, 'ring', ARGV[10], 'wrapup', ARGV[11], 'relax', ARGV[12])
  redis.call('SADD', P .. 'calls', call)
  redis.call('SET', P .. 'alias:' .. pbx .. ':' .. unique, call .. ' ' .. ARGV[7])
  fact(ARGV[13])
  fact(ARGV[14])
end
if known == 0 then
  fact(ARGV[19])
end
redis.call('HSET', key, 'state', {{call AgentAnswered to}}, 'since', now, 'channel', ARGV[4], 'agent', agent,
  'phone', phone, 'token', token, 'parked', '0', 'dormant', '0', 'out', '1')
fact('{"type":"ConversationFound","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. ',"lane":"'
  .. queue .. '.0"}')
return done()
