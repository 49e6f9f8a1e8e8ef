-- A call that is in no line is served at once, or else stands in its old place. Needs step.lua, serve_call.lua,
-- origin.lua, line.lua.
local function serve_or_enqueue(call, c)
  if serve_call(call, c, 0, c.step, false) then
    return
  end
  put('call:' .. call, call_text(c))
  local o = read_origin(c)
  into_line(c.queue, 0, c.step, o.start .. ':' .. call)
  next_relaxation(call, o.relax, c.step)
  line_fact('Enqueued', call, c.queue .. '.' .. c.step)
end
