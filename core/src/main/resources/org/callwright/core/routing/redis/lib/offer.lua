-- Reserves an agent for a call that is in no line any more. An offer that can be carried out now goes into the reply; of a call
-- that is not parked it stays in the call's text until the call parks. `out` says that it has been handed out. Needs
-- step.lua.
--@include lib/call.lua
--@include lib/agent.lua
local function out_of_line(queue, to, place)
  for step = 0, to do
    redis.call('ZREM', P .. 'lane:' .. queue .. '.' .. step .. ':waiting', place)
  end
end

local function hand_out(call, c)
  offers = offers .. '\n' .. call .. '\n' .. c.token .. '\n' .. c.agent .. '\n' .. c.phone .. '\n' .. c.queue .. '\n'
    .. c.pbx .. '\n' .. c.channel .. '\n' .. c.ring
end

-- Tokens never fall behind the clock: those of a Redis that has lost everything, or its last second, never come again.
local function next_token()
  local last = redis.call('GET', P .. 'token')
  local token = now
  if last and tonumber(last) >= tonumber(now) then
    token = string.format('%.0f', last + 1)
  end
  put('token', token)
  return token
end

local function offer(call, c, lane, agent, a, idle, candidates, arriving)
  local behind = redis.call('ZCARD', P .. 'lane:' .. lane .. ':waiting')
  local token = next_token()
  c.state, c.agent, c.phone, c.token, c.since = {{call Offered to}}, agent, a.phone, token, now
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
    .. '","candidates":' .. candidates .. ',"idleSince":' .. idle .. ',"waitedMillis":' .. (waited > 0 and waited or '0')
    .. ',"waitingBehind":' .. behind .. '}')
end
