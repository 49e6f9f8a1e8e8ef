-- Reserves an agent for a call that is in no line any more. An offer that can be carried out now goes into the reply; of a call
-- that is not parked it stays in the call's text until the call parks. `out` says that it has been handed out. Needs
-- step.lua.
--@include lib/call.lua
--@include lib/agent.lua
local function hand_out(call, c)
  offers = offers .. '\n' .. call .. '\n' .. c.token .. '\n' .. c.agent .. '\n' .. c.phone .. '\n' .. c.queue .. '\n'
    .. c.pbx .. '\n' .. c.channel .. '\n' .. c.ring
end

-- A token is higher than the last one of this call and of this agent, and never falls behind the clock: those of a Redis
-- that has lost everything, or its last second, never come again. `came` is of the fact: how many agents were ready, and
-- by what the two met.
local function offer(call, c, lane, agent, a, idle, came, arriving)
  local behind = redis.call('ZCARD', P .. 'lane:' .. lane .. ':waiting')
  local last = c.token > a.token and c.token or a.token
  local token = last < now and now or string.format('%d', last + 1)
  c.state, c.agent, c.phone, c.token, c.since = {{call Offered to}}, agent, a.phone, token, now
  c.whose = agent
  if arriving or c.parked == '1' then
    c.parked, c.out = '0', '1'
    due('c' .. call, after(UNRUNG_PATIENCE))
    hand_out(call, c)
  else
    c.out = '0'
    due('c' .. call, after(UNPARKED_PATIENCE))
  end
  a.state, a.call, a.token, a.since, a.idle = {{agent Offered to}}, call, token, now, idle
  put('call:' .. call, call_text(c))
  put('agent:' .. agent, agent_text(a))
  local waited = now - c.arrived
  fact('{"type":"Offered","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. ',"lane":"' .. lane
    .. '","candidates":' .. came .. ',"idleSince":' .. idle
    .. string.format(',"waitedMillis":%d,"waitingBehind":%d}', waited > 0 and waited or 0, behind))
end
