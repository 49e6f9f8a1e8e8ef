-- The record has the call as going on, but neither store nor PBX knows it: nobody saw it end.
-- KEYS 1 prefix   ARGV 1 now  2 call
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/call.lua
--@include lib/founded.lua
local call = ARGV[2]
if redis.call('EXISTS', P .. 'call:' .. call) == 1 then
  return '0\n0'
end
if not founded() then
  return UNFOUNDED
end
-- Remembered like every ended call, so that only one node tells, and its channel, if it has one after all, is told apart.
local o = {start = '', unique = '', ticket = '', wrapup = '0', relax = ''}
local c = {state = {{call CallEnded to}}, since = now, agent = '', phone = '', token = '', step = '0', parked = '0',
  out = '0', dormant = '0', queue = '', pbx = '', channel = '', ring = '0', arrived = now,
  origin = {{origin text of o}}}
redis.call('SET', P .. 'call:' .. call, call_text(c), 'EX', ENDED_SECONDS)
fact('{"type":"CallEnded","call":"' .. call .. '","ending":"LOST","lastAgent":null}')
return done()
