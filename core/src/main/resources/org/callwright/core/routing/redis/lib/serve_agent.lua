-- An agent is free: takes the call with the lowest place among the heads of the lanes that he serves, or else stands
-- ready in all of them, in the place of `idle`. Needs step.lua, offer.lua.
--@include lib/out_of_line.lua
local function serve_agent(agent, a, idle)
  local heads, n, best, lane, last = {false, false, false, false}, 0, nil, nil, nil
  for l in string.gmatch(a.lanes, '%S+') do
    local head = redis.call('ZRANGE', P .. 'lane:' .. l .. ':waiting', '0', '0')[1]
    -- One that has relaxed is the head of several lanes, one after another.
    if head and head ~= last then
      n = n + 1
      heads[n], last = head, head
      if not best or head < best then
        best, lane = head, l
      end
    end
  end
  if best then
    local call = string.sub(best, 15)
    local c = read_call(call)
    out_of_line(c.queue, c.step, best)
    local came = string.format('1,"by":"AGENT_READY","heads":%d', n)
    if string.sub(best, 1, 13) ~= c.arrived then
      -- Its queue's priority has put it there. Ids sort by time: so others that came before it are known without being read.
      for i = 1, n do
        local head = heads[i]
        if head < c.arrived and string.sub(head, 15) < call then
          came = came .. ',"overtook":true'
          break
        end
      end
    end
    offer(call, c, lane, agent, a, idle, came, false)
    return
  end
  if a.state ~= {{agent AgentReady to}} then
    a.state, a.since = {{agent AgentReady to}}, now
  end
  a.idle, a.call = idle, ''
  put('agent:' .. agent, agent_text(a))
  for l in string.gmatch(a.lanes, '%S+') do
    redis.call('ZADD', P .. 'lane:' .. l .. ':ready', idle, idle .. ':' .. agent)
  end
end
