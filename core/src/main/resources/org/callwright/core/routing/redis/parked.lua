-- The caller's channel can be moved now. A call that had been out of line comes back to it.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 channel
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_call.lua
--@include lib/line.lua
local call, channel = ARGV[2], ARGV[3]
local key = P .. 'call:' .. call
local c = redis.call('HMGET', key, 'queue', 'step', 'pbx', 'channel', 'ring', 'arrived', 'parked',
  'place', 'state', 'out', 'token', 'agent', 'phone', 'relax', 'dormant')
local state = c[9]
if not state or state == {{call CallEnded to}} then
  return '0\n0'
end
if state == {{call Offered to}} and c[10] == '0' then
  redis.call('HSET', key, 'channel', channel, 'out', '1')
  due('c' .. call, after(UNRUNG_PATIENCE))
  hand_out(call, c[11], c[12], c[13], c[1], c[3], channel, c[5])
  return done()
end
if c[7] == '1' and c[4] == channel then
  return '0\n0'
end
redis.call('HSET', key, 'channel', channel, 'parked', '1', 'dormant', '0')
if c[15] == '1' then
  c[4], c[7] = channel, '1'
  if not serve_call(call, c, 0, c[2], false) then
    into_line(c[1], 0, c[2], c[8])
    next_relaxation(call, c[14], c[2])
    line_fact('Enqueued', call, c[1] .. '.' .. c[2])
  end
end
return done()
