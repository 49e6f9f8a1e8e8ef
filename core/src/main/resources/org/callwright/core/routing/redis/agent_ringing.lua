-- The agent's phone rings.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token
-- Result lines: applied; due
--@include lib/step.lua
local call, token = ARGV[2], ARGV[3]
local c = redis.call('HMGET', P .. 'call:' .. call, 'state', 'token', 'agent', 'ring')
if c[2] ~= token or not {{call AgentRinging from c[1]}} then
  return '0\n0'
end
redis.call('HSET', P .. 'call:' .. call, 'state', {{call AgentRinging to}}, 'since', now, 'out', '1')
redis.call('HSET', P .. 'agent:' .. c[3], 'state', {{agent AgentRinging to}}, 'since', now)
-- Asterisk itself stops ringing in time; this is for when nobody hears of it.
due('c' .. call, after(c[4] + RING_SLACK))
fact('{"type":"AgentRinging","call":"' .. call .. '","agent":"' .. c[3] .. '","offer":' .. token .. '}')
return done()
