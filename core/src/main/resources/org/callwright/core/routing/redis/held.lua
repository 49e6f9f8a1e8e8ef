-- The caller is put on hold.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token
-- Result lines: applied; due
--@include lib/step.lua
--@include lib/call.lua
local call, token = ARGV[2], ARGV[3]
local c = read_call(call)
if not c or c.token ~= token or not {{call Held from c.state}} then
  return '0\n0'
end
c.state, c.since = {{call Held to}}, now
put('call:' .. call, call_text(c))
fact('{"type":"Held","call":"' .. call .. '","agent":"' .. c.agent .. '","offer":' .. token .. '}')
return done()
