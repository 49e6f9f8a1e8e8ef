-- The call is over. It answers late reports and questions for a while; should its channel turn up again, it is a new call.
-- Needs step.lua, call.lua, origin.lua.
local function call_over(call, c)
  c.state, c.since = {{call CallEnded to}}, now
  redis.call('SET', P .. 'call:' .. call, call_text(c), 'EX', ENDED_SECONDS)
  redis.call('SREM', P .. 'calls', call)
  redis.call('DEL', P .. 'alias:' .. c.pbx .. ':' .. read_origin(c).unique)
end
