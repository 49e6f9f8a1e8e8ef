-- A call waits: takes the agent who has been idle longest among the heads of its queue's lanes from..to. Answers
-- whether there was one. Needs step.lua, offer.lua.
local function serve_call(call, c, from, to, arriving)
  local best, score, idle, lane
  for step = from, to do
    local l = c[1] .. '.' .. step
    local head = redis.call('ZRANGE', P .. 'lane:' .. l .. ':ready', '0', '0', 'WITHSCORES')
    if head[1] then
      local s = tonumber(head[2])
      if not best or s < score or (s == score and head[1] < best) then
        best, score, idle, lane = head[1], s, head[2], l
      end
    end
  end
  if not best then
    return false
  end
  local candidates = redis.call('ZCARD', P .. 'lane:' .. lane .. ':ready')
  local a = redis.call('HMGET', P .. 'agent:' .. best, 'phone', 'lanes')
  for l in string.gmatch(a[2], '%S+') do
    redis.call('ZREM', P .. 'lane:' .. l .. ':ready', best)
  end
  offer(call, c, lane, best, a[1], idle, candidates, arriving)
  return true
end
