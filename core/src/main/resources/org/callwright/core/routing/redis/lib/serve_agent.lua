-- An agent is free: takes the call with the lowest place among the heads of the lanes that he serves, or else stands
-- ready in all of them, in the place of `idle`. Needs step.lua, offer.lua.
--@include lib/out_of_line.lua

-- Whether one of the other heads arrived before this call, which its queue's priority has put first. Only then the others
-- are read: without priority a place is the time of arrival, and with it only who stands at an earlier time can have.
local function overtakes(c, best, heads)
  local start = string.sub(best, 1, 13)
  if start == c.arrived then
    return false
  end
  for head in pairs(heads) do
    if head ~= best and c.arrived - string.sub(head, 1, 13) > 0 then
      local other = read_call(string.sub(head, 15))
      if other and c.arrived - other.arrived > 0 then
        return true
      end
    end
  end
  return false
end

local function serve_agent(agent, a, idle)
  local heads, n, best, lane = {}, 0, nil, nil
  for l in string.gmatch(a.lanes, '%S+') do
    local head = redis.call('ZRANGE', P .. 'lane:' .. l .. ':waiting', '0', '0')[1]
    -- One that has relaxed is the head of several lanes.
    if head and not heads[head] then
      heads[head], n = true, n + 1
      if not best or head < best then
        best, lane = head, l
      end
    end
  end
  if best then
    local call = string.sub(best, 15)
    local c = read_call(call)
    out_of_line(c.queue, c.step, best)
    offer(call, c, lane, agent, a, idle,
      string.format('1,"by":"AGENT_READY","heads":%d', n) .. (overtakes(c, best, heads) and ',"overtook":true' or ''), false)
    return
  end
  a.state, a.since, a.idle, a.call = {{agent AgentReady to}}, now, idle, ''
  put('agent:' .. agent, agent_text(a))
  for l in string.gmatch(a.lanes, '%S+') do
    redis.call('ZADD', P .. 'lane:' .. l .. ':ready', idle, idle .. ':' .. agent)
  end
end
