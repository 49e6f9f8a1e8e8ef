-- A call that is in no line takes the agent who has been idle longest among the heads of its queue's lanes from..to.
-- Answers whether there was one. Needs step.lua, offer.lua.
local function serve_call(call, c, from, to, arriving)
  local best, lane
  for step = from, to do
    local l = c.queue .. '.' .. step
    local head = redis.call('ZRANGE', P .. 'lane:' .. l .. ':ready', '0', '0')[1]
    if head and (not best or head < best) then
      best, lane = head, l
    end
  end
  if not best then
    return false
  end
  local candidates = redis.call('ZCARD', P .. 'lane:' .. lane .. ':ready')
  local idle, agent = string.sub(best, 1, 13), string.sub(best, 15)
  local a = read_agent(agent)
  for l in string.gmatch(a.lanes, '%S+') do
    redis.call('ZREM', P .. 'lane:' .. l .. ':ready', best)
  end
  offer(call, c, lane, agent, a, idle, candidates .. ',"by":"ARRIVAL"', arriving)
  return true
end
