-- A call has waited long enough for the next lane of its queue.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 step
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_call.lua
--@include lib/origin.lua
--@include lib/out_of_line.lua
--@include lib/line.lua
local call, step = ARGV[2], tonumber(ARGV[3])
local c = read_call(call)
if not c or not {{call Relaxed from c.state}} or c.dormant ~= '0' or step ~= c.step + 1 then
  return '0\n0'
end
local o = read_origin(c)
local place = o.start .. ':' .. call
local _, further = string.gsub(o.relax, '%S+', '')
if step > further then
  return '0\n0'
end
local lane = c.queue .. '.' .. step
line_fact('Relaxed', call, lane)
c.step = ARGV[3]
if serve_call(call, c, step, step, false) then
  out_of_line(c.queue, step - 1, place)
else
  put('call:' .. call, call_text(c))
  into_line(c.queue, step, step, place)
  next_relaxation(call, o.relax, step)
end
return done()
