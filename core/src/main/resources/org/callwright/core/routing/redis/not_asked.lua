-- This node could not even ask the PBX to connect the caller of an offer. Whoever follows that PBX can: the offer is kept like one
-- whose caller has not parked yet, he is looked for, and where he is seen it is handed out again. No longer than such an offer is kept,
-- for it may be that one who cannot ask.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 token
-- Result lines: 1 kept | 0 nobody follows the PBX, or that is not what the call is offered any more; due
--@include lib/step.lua
--@include lib/call.lua
local call, token = ARGV[2], ARGV[3]
local c = read_call(call)
if not c or c.token ~= token or c.state ~= {{call Offered to}} or c.dormant == DIALLED_BACK
  or now - c.since >= UNPARKED_PATIENCE or redis.call('EXISTS', P .. 'lease:pbx-' .. c.pbx) == 0 then
  return '0\n0'
end
c.parked, c.out = '0', '0'
put('call:' .. call, call_text(c))
due('c' .. call, after(UNPARKED_PATIENCE))
redis.call('SET', P .. 'doubt:' .. c.pbx, now, 'EX', DOUBT_SECONDS)
return done()
