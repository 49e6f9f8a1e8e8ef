-- An agent is free: takes the call with the lowest place among the heads of the lanes that he serves, or else stands
-- ready in all of them, in the place of `idle`. Needs step.lua, offer.lua.
local function serve_agent(agent, phone, lanes, idle)
  local best, lane
  for l in string.gmatch(lanes, '%S+') do
    local head = redis.call('ZRANGE', P .. 'lane:' .. l .. ':waiting', '0', '0')[1]
    if head and (not best or head < best) then
      best, lane = head, l
    end
  end
  if best then
    local call = string.sub(best, 15)
    local c = redis.call('HMGET', P .. 'call:' .. call,
      'queue', 'step', 'pbx', 'channel', 'ring', 'arrived', 'parked')
    c[8] = best
    offer(call, c, lane, agent, phone, idle, '1', false)
    return
  end
  redis.call('HSET', P .. 'agent:' .. agent, 'state', {{agent AgentReady to}}, 'since', now, 'idle', idle,
    'call', '', 'token', '')
  for l in string.gmatch(lanes, '%S+') do
    redis.call('ZADD', P .. 'lane:' .. l .. ':ready', idle, agent)
  end
end
