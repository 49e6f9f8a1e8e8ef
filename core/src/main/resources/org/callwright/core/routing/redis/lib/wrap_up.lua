-- Wrap-up is over, by time or by the agent's will. Needs step.lua.
local function end_wrap_up(agent, call)
  redis.call('ZREM', P .. 'due', 'a' .. agent)
  fact('{"type":"WrapUpEnded","agent":"' .. agent .. '","call":"' .. call .. '"}')
end
