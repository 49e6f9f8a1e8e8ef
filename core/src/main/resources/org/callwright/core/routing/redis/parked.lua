-- The caller's channel can be moved now. A call that had been out of line comes back to it. That he is seen is no state of his:
-- `since` stays, and the call's version tells older readings of the PBX from newer ones.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 channel
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_call.lua
--@include lib/origin.lua
--@include lib/line.lua
--@include lib/serve_or_enqueue.lua
local call, channel = ARGV[2], ARGV[3]
local c = read_call(call)
if not c or c.state == {{call CallEnded to}} or c.dormant == DIALLED_BACK then
  return '0\n0'
end
if c.state == {{call Offered to}} and c.out == '0' then
  c.channel, c.out, c.dormant = channel, '1', '0'
  put('call:' .. call, call_text(c))
  due('c' .. call, after(UNRUNG_PATIENCE))
  hand_out(call, c)
  return done()
end
if {{call Transferred from c.state}} or c.state == {{call AgentRinging to}} then
  -- Late news, or he was taken away from whom he is with: the PBX's next reading says which.
  redis.call('SET', P .. 'doubt:' .. c.pbx, now, 'EX', DOUBT_SECONDS)
  return '0\n0'
end
if c.parked == '1' and c.channel == channel then
  return '0\n0'
end
local dormant = c.dormant ~= '0'
c.channel, c.parked, c.dormant = channel, '1', '0'
if dormant then
  serve_or_enqueue(call, c)
else
  put('call:' .. call, call_text(c))
end
return done()
