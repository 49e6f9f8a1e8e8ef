-- Puts a waiting call into line, in every lane up to `step`, in the place of `score`, and sets the time of its next
-- relaxation: `relax` lists those of steps 1, 2, ... Needs step.lua.
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

local function into_line(call, queue, step, score)
  for s = 0, step do
    redis.call('ZADD', P .. 'lane:' .. queue .. '.' .. s .. ':waiting', score, call)
  end
end

local function line_fact(type, call, lane)
  fact('{"type":"' .. type .. '","call":"' .. call .. '","lane":"' .. lane .. '","eligible":'
    .. (redis.call('HGET', P .. 'lanes', lane) or 0) .. '}')
end
