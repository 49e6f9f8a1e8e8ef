-- Who is called back has answered: the two talk, as after any other call.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/call.lua
local call, token = ARGV[2], ARGV[3]
local c = read_call(call)
if not c or c.token ~= token or c.dormant ~= DIALLED_BACK or not {{call Transferred from c.state}} then
  return '0\n0'
end
c.dormant = '0'
put('call:' .. call, call_text(c))
fact('{"type":"CustomerAnswered","call":"' .. call .. '","agent":"' .. c.agent .. '","offer":' .. token .. '}')
return done()
