-- Wrap-up of a call, which lasts that many milliseconds. Needs step.lua, agent.lua.
local function begin_wrap_up(agent, a, call, length)
  local over = after(length)
  a.state, a.since, a.over, a.call, a.after = {{agent WrapUpStarted to}}, now, over, call, ''
  put('agent:' .. agent, agent_text(a))
  due('a' .. agent, over)
  fact('{"type":"WrapUpStarted","agent":"' .. agent .. '","call":"' .. call .. '","until":' .. over .. '}')
end

-- Wrap-up is over, by time or by the agent's will. Needs step.lua.
local function end_wrap_up(agent, call)
  redis.call('ZREM', P .. 'due', 'a' .. agent)
  fact('{"type":"WrapUpEnded","agent":"' .. agent .. '","call":"' .. call .. '"}')
end

-- He calls somebody back before his wrap-up is over: what is left of it waits, as if he had asked for it.
local function put_off_wrap_up(agent, a)
  end_wrap_up(agent, a.call)
  local left = a.over - now
  a.after, a.after_reason = 'WRAP_UP', string.format('%d', left > 1000 and left or 1000) .. ' ' .. a.call
end

-- What was put off: milliseconds and call; nil when nothing was.
local function wrap_up_put_off(a)
  if a.after == 'WRAP_UP' then
    return string.match(a.after_reason, '(%d+) (.+)')
  end
end
