-- A call has waited long enough for the next lane of its queue.
-- KEYS 1 prefix   ARGV 1 now  2 call  3 step
-- Result lines: applied; due; offer...
--@include lib/step.lua
--@include lib/offer.lua
--@include lib/serve_call.lua
--@include lib/line.lua
local call, step = ARGV[2], tonumber(ARGV[3])
local c = read_call(call)
if not c or not {{call Relaxed from c.state}} or c.dormant == '1' or step ~= c.step + 1 then
  return '0\n0'
end
local _, further = string.gsub(c.relax, '%S+', '')
if step > further then
  return '0\n0'
end
local lane = c.queue .. '.' .. step
line_fact('Relaxed', call, lane)
c.step = ARGV[3]
if serve_call(call, c, step, step, false) then
  out_of_line(c.queue, step - 1, c.place)
else
  put('call:' .. call, call_text(c))
  into_line(c.queue, step, step, c.place)
  next_relaxation(call, c.relax, step)
end
return done()
