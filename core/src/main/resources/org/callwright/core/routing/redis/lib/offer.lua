-- Reserves an agent for a call. `c` has the call's queue, step, pbx, channel, ring, arrived, parked and place.
-- An offer that can be carried out now goes into the reply; of a call that is not parked it stays in the call's hash
-- until the call parks. `out` says that it has been handed out. Needs step.lua.
local function hand_out(call, token, agent, phone, queue, pbx, channel, ring)
  offers = offers .. '\n' .. call .. '\n' .. token .. '\n' .. agent .. '\n' .. phone .. '\n' .. queue .. '\n' .. pbx
    .. '\n' .. channel .. '\n' .. ring
end

local function offer(call, c, lane, agent, phone, idle, candidates, arriving)
  local token = redis.call('INCR', P .. 'token')
  if token < tonumber(now) then
    -- At least the time: so tokens go on above all that a Redis gave out before it lost everything, or its last second.
    redis.call('SET', P .. 'token', now)
    token = now
  else
    token = string.format('%.0f', token)
  end
  local queue, place = c[1], c[8]
  local line = P .. 'lane:' .. queue
  redis.call('ZREM', line .. '.0:waiting', place)
  for step = 1, c[2] do
    redis.call('ZREM', line .. '.' .. step .. ':waiting', place)
  end
  local behind = redis.call('ZCARD', P .. 'lane:' .. lane .. ':waiting')
  if arriving or c[7] == '1' then
    due('c' .. call, after(UNRUNG_PATIENCE))
    hand_out(call, token, agent, phone, queue, c[3], c[4], c[5])
    redis.call('HSET', P .. 'call:' .. call, 'state', {{call Offered to}}, 'agent', agent, 'phone', phone,
      'token', token, 'since', now, 'parked', '0', 'out', '1')
  else
    due('c' .. call, after(UNPARKED_PATIENCE))
    redis.call('HSET', P .. 'call:' .. call, 'state', {{call Offered to}}, 'agent', agent, 'phone', phone,
      'token', token, 'since', now, 'out', '0')
  end
  redis.call('HSET', P .. 'agent:' .. agent, 'state', {{agent Offered to}}, 'call', call, 'token', token,
    'since', now, 'idle', idle)
  local waited = now - c[6]
  fact('{"type":"Offered","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. ',"lane":"' .. lane
    .. '","candidates":' .. candidates .. ',"idleSince":' .. idle .. ',"waitedMillis":' .. (waited > 0 and waited or '0')
    .. ',"waitingBehind":' .. behind .. '}')
end
