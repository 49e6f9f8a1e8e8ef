-- Reserves an agent for a call. `c` has the call's queue, step, pbx, channel, ring, arrived and parked.
-- An offer that can be carried out now goes into the reply; of a call that is not parked it stays in the call's hash
-- until the call parks. `out` says that it has been handed out. Needs step.lua.
local function offer(call, c, lane, agent, phone, idle, candidates, arriving)
  local token = redis.call('INCR', P .. 'token')
  if token == 1 then
    -- A fresh Redis: tokens go on above all that a lost one may have given out.
    redis.call('SET', P .. 'token', now)
    token = tonumber(now)
  end
  local line = P .. 'lane:' .. c[1] .. '.'
  for step = 0, c[2] do
    redis.call('ZREM', line .. step .. ':waiting', call)
  end
  local behind = redis.call('ZCARD', P .. 'lane:' .. lane .. ':waiting')
  local out, patience = '0', UNPARKED_PATIENCE
  if arriving or c[7] == '1' then
    out, patience = '1', UNRUNG_PATIENCE
    local n = #reply
    reply[n + 1], reply[n + 2], reply[n + 3], reply[n + 4] = call, token, agent, phone
    reply[n + 5], reply[n + 6], reply[n + 7], reply[n + 8] = c[1], c[3], c[4], c[5]
  end
  redis.call('HSET', P .. 'call:' .. call, 'state', {{call Offered to}}, 'agent', agent, 'phone', phone,
    'token', token, 'since', now, 'parked', '0', 'out', out)
  redis.call('HSET', P .. 'agent:' .. agent, 'state', {{agent Offered to}}, 'call', call, 'token', token,
    'since', now, 'idle', idle)
  due('c' .. call, now + patience)
  fact('{"type":"Offered","call":"' .. call .. '","agent":"' .. agent .. '","offer":' .. token .. ',"lane":"' .. lane
    .. '","candidates":' .. candidates .. ',"idleSince":' .. idle .. ',"waitedMillis":' .. math.max(0, now - c[6])
    .. ',"waitingBehind":' .. behind .. '}')
end
