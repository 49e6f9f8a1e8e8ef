-- An agent takes no calls from now on. Who is READY leaves the ready sets; WRAP_UP ends first. Needs step.lua.
local function leave_ready(agent, lanes)
  for l in string.gmatch(lanes, '%S+') do
    redis.call('ZREM', P .. 'lane:' .. l .. ':ready', agent)
  end
end

local function not_ready(agent, reason)
  redis.call('HSET', P .. 'agent:' .. agent, 'state', {{agent AgentNotReady to}}, 'reason', reason, 'since', now,
    'call', '', 'token', '', 'after', '')
  fact('{"type":"AgentNotReady","agent":"' .. agent .. '","reason":"' .. reason .. '"}')
end

local function sign_out(agent, lanes)
  redis.call('DEL', P .. 'phone:' .. redis.call('HGET', P .. 'agent:' .. agent, 'phone'))
  redis.call('DEL', P .. 'agent:' .. agent)
  redis.call('SREM', P .. 'agents', agent)
  for l in string.gmatch(lanes, '%S+') do
    redis.call('HINCRBY', P .. 'lanes', l, -1)
  end
  fact('{"type":"AgentSignedOut","agent":"' .. agent .. '"}')
end

-- What he asked for while an offer or call was under way. Answers whether there was a wish.
local function grant_wish(agent, lanes, after, reason)
  if after == 'LOGGED_OUT' then
    sign_out(agent, lanes)
  elseif after == 'NOT_READY' then
    not_ready(agent, reason)
  else
    return false
  end
  return true
end
