-- An agent is free: takes the call with the lowest place among the heads of the lanes that he serves, or else stands
-- ready in all of them, in the place of `idle`. Needs step.lua, offer.lua.
--@include lib/out_of_line.lua
local function serve_agent(agent, a, idle)
  local best, lane
  for l in string.gmatch(a.lanes, '%S+') do
    local head = redis.call('ZRANGE', P .. 'lane:' .. l .. ':waiting', '0', '0')[1]
    if head and (not best or head < best) then
      best, lane = head, l
    end
  end
  if best then
    local call = string.sub(best, 15)
    local c = read_call(call)
    out_of_line(c.queue, c.step, best)
    offer(call, c, lane, agent, a, idle, '1', false)
    return
  end
  a.state, a.since, a.idle, a.call = {{agent AgentReady to}}, now, idle, ''
  put('agent:' .. agent, agent_text(a))
  for l in string.gmatch(a.lanes, '%S+') do
    redis.call('ZADD', P .. 'lane:' .. l .. ':ready', idle, idle .. ':' .. agent)
  end
end
