-- A call has waited long enough for the next lane of its queue.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 step
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_call.lua
--@include lib/line.lua
local call, step = ARGV[2], tonumber(ARGV[3])
local key = P .. 'call:' .. call
local c = redis.call('HMGET', key, 'queue', 'step', 'pbx', 'channel', 'ring', 'arrived', 'parked',
  'place', 'state', 'relax', 'dormant')
if not {{call Relaxed from c[9]}} or c[11] == '1' or step ~= c[2] + 1 then
  return '0\n0'
end
local _, further = string.gsub(c[10], '%S+', '')
if step > further then
  return '0\n0'
end
local lane = c[1] .. '.' .. step
redis.call('HSET', key, 'step', step)
line_fact('Relaxed', call, lane)
c[2] = step
if not serve_call(call, c, step, step, false) then
  into_line(c[1], step, step, c[8])
  next_relaxation(call, c[10], step)
end
return done()
