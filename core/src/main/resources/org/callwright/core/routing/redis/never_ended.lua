-- The record has the call as going on, but neither store nor PBX knows it: nobody saw it end.
-- KEYS 1 prefix   ARGV 1 now  2 call
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/founded.lua
local call = ARGV[2]
local key = P .. 'call:' .. call
if redis.call('EXISTS', key) == 1 then
  return '0\n0'
end
if not founded() then
  return UNFOUNDED
end
-- Remembered like every ended call, so that only one node tells, and its channel, if it has one after all, is told apart.
redis.call('HSET', key, 'state', {{call CallEnded to}}, 'since', now)
redis.call('EXPIRE', key, ENDED_SECONDS)
fact('{"type":"CallEnded","call":"' .. call .. '","ending":"LOST","lastAgent":null}')
return done()
