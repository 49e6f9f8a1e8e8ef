-- A caller left before he was let in: it is on record that he was here, and nobody has to do anything about it.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 fact CallArrived  4 fact TicketOpened
-- Result lines: 1 told | 0 the call is known; due
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
-- Remembered like every ended call, so that it is told once.
local o = {start = '', unique = '', ticket = '', wrapup = '0', relax = ''}
local c = {state = {{call CallEnded to}}, since = now, agent = '', phone = '', token = '', step = '0', parked = '0',
  out = '0', dormant = '0', queue = '', pbx = '', channel = '', ring = '0', arrived = now,
  origin = {{origin text of o}}}
redis.call('SET', P .. 'call:' .. call, call_text(c), 'EX', ENDED_SECONDS)
fact(ARGV[3])
fact(ARGV[4])
fact('{"type":"CallEnded","call":"' .. call .. '","ending":"ABANDONED","lastAgent":null}')
return done()
