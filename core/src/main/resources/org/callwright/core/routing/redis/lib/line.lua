-- Puts a waiting call into line, in every lane up to `step`, and sets the time of its next relaxation: `relax` lists
-- those of steps 1, 2, ... Its place is the virtual start in 13 digits, ':' and the call. Needs step.lua.
local function next_relaxation(call, relax, step)
  local i = 0
  for at in string.gmatch(relax, '%S+') do
    if i == tonumber(step) then
      due('c' .. call, at)
      return
    end
    i = i + 1
  end
  redis.call('ZREM', P .. 'due', 'c' .. call)
end

local function into_line(queue, from, to, place)
  for step = from, to do
    redis.call('ZADD', P .. 'lane:' .. queue .. '.' .. step .. ':waiting', string.sub(place, 1, 13), place)
  end
end

local function line_fact(type, call, lane)
  fact('{"type":"' .. type .. '","call":"' .. call .. '","lane":"' .. lane .. '","eligible":'
    .. (redis.call('HGET', P .. 'lanes', lane) or '0') .. '}')
end
