-- The caller is back from hold.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token
-- Result lines: applied; due
--@include lib/step.lua
local call, token = ARGV[2], ARGV[3]
local c = redis.call('HMGET', P .. 'call:' .. call, 'state', 'token', 'agent')
if c[2] ~= token or not {{call Resumed from c[1]}} then
  return '0\n0'
end
redis.call('HSET', P .. 'call:' .. call, 'state', {{call Resumed to}}, 'since', now)
fact('{"type":"Resumed","call":"' .. call .. '","agent":"' .. c[3] .. '","offer":' .. token .. '}')
return done()
