-- An agent is free: takes the call with the lowest score among the heads of the lanes that he serves, or else stands
-- ready in all of them, in the place of `idle`. Needs step.lua, offer.lua.
local function serve_agent(agent, phone, lanes, idle)
  local best, score, lane
  for l in string.gmatch(lanes, '%S+') do
    local head = redis.call('ZRANGE', P .. 'lane:' .. l .. ':waiting', 0, 0, 'WITHSCORES')
    if head[1] then
      local s = tonumber(head[2])
      if not best or s < score or (s == score and head[1] < best) then
        best, score, lane = head[1], s, l
      end
    end
  end
  if best then
    local c = redis.call('HMGET', P .. 'call:' .. best,
      'queue', 'step', 'pbx', 'channel', 'ring', 'arrived', 'parked')
    offer(best, c, lane, agent, phone, idle, 1, false)
    return
  end
  redis.call('HSET', P .. 'agent:' .. agent, 'state', {{agent AgentReady to}}, 'since', now, 'idle', idle,
    'call', '', 'token', '')
  for l in string.gmatch(lanes, '%S+') do
    redis.call('ZADD', P .. 'lane:' .. l .. ':ready', idle, agent)
  end
end
